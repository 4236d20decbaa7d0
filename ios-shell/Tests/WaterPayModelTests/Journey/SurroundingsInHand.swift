import Foundation
import Observation
import WaterPayModel
import WaterPaySandbox

/// What a test sees of the phone: what was opened and shared, and an album.
@MainActor
@Observable
final class SurroundingsInHand: Surroundings {
    private(set) var opened: [String] = []
    private(set) var shared: [Parcel] = []
    private(set) var printed: [Parcel] = []
    private(set) var timesInTheAlbum = 0
    private(set) var timesAmongFiles = 0
    private(set) var isBright = false

    /// What is chosen from the album.
    @ObservationIgnored var photo: Data?

    /// What is chosen among the files.
    @ObservationIgnored var file: Data?

    /// The phone's fonts.
    @ObservationIgnored var faces = [sampleFace]

    /// While it is shut, the resident is still choosing.
    @ObservationIgnored let album = Gate(isOpen: true)

    /// The same among the files.
    @ObservationIgnored let files = Gate(isOpen: true)

    func choosePhoto() async -> Data? {
        timesInTheAlbum += 1
        await album.pass()
        return photo
    }

    func open(_ address: String) {
        opened.append(address)
    }

    func chooseFile() async -> Data? {
        timesAmongFiles += 1
        await files.pass()
        return file
    }

    func share(_ parcel: Parcel) {
        shared.append(parcel)
    }

    func print(_ picture: Data, named name: String) {
        printed.append(.file(picture, named: name))
    }

    func takeBackShared() {
        shared = []
    }

    func keepBright(_ isBright: Bool) {
        self.isBright = isBright
    }
}

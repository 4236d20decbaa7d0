import Foundation
import Observation
import WaterPayModel

/// What a test sees of the phone: what was opened and shared, and an album.
@MainActor
@Observable
final class SurroundingsInHand: Surroundings {
    struct Shared: Equatable {
        let text: String
        let fileName: String?
    }

    private(set) var opened: [String] = []
    private(set) var shared: [Shared] = []
    private(set) var timesInTheAlbum = 0
    private(set) var isBright = false

    /// What is chosen from the album.
    @ObservationIgnored var photo: Data?

    /// While it is shut, the resident is still choosing.
    @ObservationIgnored let album = Gate(isOpen: true)

    func choosePhoto() async -> Data? {
        timesInTheAlbum += 1
        await album.pass()
        return photo
    }

    func open(_ address: String) {
        opened.append(address)
    }

    func share(_ text: String, as fileName: String?) {
        shared.append(Shared(text: text, fileName: fileName))
    }

    func takeBackShared() {
        shared = []
    }

    func keepBright(_ isBright: Bool) {
        self.isBright = isBright
    }
}

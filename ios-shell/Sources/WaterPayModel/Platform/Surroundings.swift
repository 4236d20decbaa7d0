import Foundation

/// The rest of what only the phone can do for a screen. Whatever it opens it hands over to, and comes back at once.
@MainActor
public protocol Surroundings: AnyObject, Sendable {
    /// Lets the resident choose a photograph from the album; none when they changed their mind, or it cannot be read.
    func choosePhoto() async -> Data?

    /// Opens an address of the core's in the app that is installed for it, else in the browser.
    func open(_ address: String)

    /// Lets the resident choose a file from wherever they keep files; none when they changed their mind. What cannot be read, or
    /// is larger than any backup, comes empty: the core says in words that this is none.
    func chooseFile() async -> Data?

    /// Lets the resident send `parcel` elsewhere.
    func share(_ parcel: Parcel)

    /// Lets the resident print `picture`, of A5; `name` is what the printer calls it.
    func print(_ picture: Data, named name: String)

    /// The files of the phone's fonts that may have Traditional Chinese, the likeliest first.
    var faces: [String] { get }

    /// Deletes the file that was handed over last, if there is one: who got it has it, and this phone does not.
    func takeBackShared()

    /// Keeps the screen as bright as it can be, and awake, or leaves it again as it was before.
    func keepBright(_ isBright: Bool)
}

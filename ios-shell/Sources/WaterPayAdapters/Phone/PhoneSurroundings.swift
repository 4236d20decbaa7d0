#if canImport(UIKit) && os(iOS)
import UIKit
import WaterPayModel

/// Hands over to the rest of the phone: its album and files, its wallets and browser, its printers and fonts, and whatever takes
/// what the resident sends.
public final class PhoneSurroundings: Surroundings {
    private var album: Album?
    private var files: Files?
    private let printer = Printer()
    private var brightnessBefore: CGFloat?

    /// Those of this phone.
    public init() {}

    public func choosePhoto() async -> Data? {
        guard let front else { return nil }
        let album = Album()
        self.album = album
        defer { self.album = nil }
        return await album.photo(from: front)
    }

    public func open(_ address: String) {
        // A phone without any app for it: the screen stays as it is, and says what else can be done.
        guard let url = URL(string: address) else { return }
        UIApplication.shared.open(url)
    }

    public func chooseFile() async -> Data? {
        guard let front else { return nil }
        let files = Files()
        self.files = files
        defer { self.files = nil }
        return await files.file(from: front)
    }

    public func share(_ parcel: Parcel) {
        guard let front else { return }
        let what: Any =
            switch parcel {
            case .text(let text): text
            // Where there is no room for the file, what is in it goes without its name.
            case .file(let bytes, let name): SharedFile.holding(bytes, named: name) ?? bytes
            }
        let sheet = UIActivityViewController(activityItems: [what], applicationActivities: nil)
        // Only an iPad asks where the sheet comes from.
        sheet.popoverPresentationController?.sourceView = front.view
        sheet.popoverPresentationController?.sourceRect = CGRect(x: front.view.bounds.midX, y: 0, width: 0, height: 0)
        front.present(sheet, animated: true)
    }

    public func print(_ picture: Data, named name: String) {
        guard let front else { return }
        printer.print(picture, named: name, from: front)
    }

    public var faces: [String] { Faces.files }

    public func takeBackShared() {
        SharedFile.takeBack()
    }

    public func keepBright(_ isBright: Bool) {
        UIApplication.shared.isIdleTimerDisabled = isBright
        guard let screen = front?.view.window?.windowScene?.screen else { return }
        if isBright {
            if brightnessBefore == nil { brightnessBefore = screen.brightness }
            screen.brightness = 1
        } else if let before = brightnessBefore {
            screen.brightness = before
            brightnessBefore = nil
        }
    }

    /// What is seen now, to show something over.
    private var front: UIViewController? {
        let windows = UIApplication.shared.connectedScenes.compactMap { ($0 as? UIWindowScene)?.keyWindow }
        var front = windows.first?.rootViewController
        while let over = front?.presentedViewController, !over.isBeingDismissed { front = over }
        return front
    }
}
#endif

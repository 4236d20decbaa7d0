#if canImport(UIKit) && os(iOS)
import UIKit
import UniformTypeIdentifiers

/// The system's picker for files, for one file. It runs beside the app, which sees the chosen file only.
@MainActor
final class Files: NSObject {
    private var answer: CheckedContinuation<URL?, Never>?

    /// Lets the resident choose over `front`; none when they changed their mind. A file that cannot be read, or is larger than any
    /// backup, comes empty.
    func file(from front: UIViewController) async -> Data? {
        // By no type of its own: where a file was kept in between, its type may be forgotten.
        let picker = UIDocumentPickerViewController(forOpeningContentTypes: [.data])
        picker.delegate = self
        let chosen: URL? = await withCheckedContinuation { answer in
            self.answer = answer
            front.present(picker, animated: true)
            picker.presentationController?.delegate = self
        }
        guard let chosen else { return nil }
        // A file in a cloud is only fetched now, which takes its time.
        return await Task.detached { contents(of: chosen) ?? Data() }.value
    }

    /// The one answer. Whatever comes after it is not heard.
    private func end(with file: URL?) {
        answer?.resume(returning: file)
        answer = nil
    }
}

extension Files: UIDocumentPickerDelegate {
    func documentPicker(_ controller: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL]) {
        end(with: urls.first)
    }

    func documentPickerWasCancelled(_ controller: UIDocumentPickerViewController) {
        end(with: nil)
    }
}

extension Files: UIAdaptivePresentationControllerDelegate {
    /// Swiped away.
    func presentationControllerDidDismiss(_ presentationController: UIPresentationController) {
        end(with: nil)
    }
}

/// What is in a file of another app's, which is opened to this one for as long as it is read.
private func contents(of file: URL) -> Data? {
    let isOpened = file.startAccessingSecurityScopedResource()
    defer { if isOpened { file.stopAccessingSecurityScopedResource() } }
    var bytes: Data?
    NSFileCoordinator().coordinate(readingItemAt: file, error: nil) { bytes = BoundedFile.bytes(of: $0) }
    return bytes
}
#endif

#if canImport(PhotosUI) && os(iOS)
import PhotosUI
import UIKit
import UniformTypeIdentifiers

/// The system's photo picker, for one photo. It runs beside the app, which sees the chosen photo only and needs no permission.
@MainActor
final class Album: NSObject {
    private var answer: CheckedContinuation<Data?, Never>?

    /// Lets the resident choose over `front`; none when they changed their mind, or the photo cannot be read.
    func photo(from front: UIViewController) async -> Data? {
        var configuration = PHPickerConfiguration()
        configuration.filter = .images
        configuration.selectionLimit = 1
        // The core reads JPEG, PNG and WebP: what the phone takes itself is turned into JPEG.
        configuration.preferredAssetRepresentationMode = .compatible
        let picker = PHPickerViewController(configuration: configuration)
        picker.delegate = self
        return await withCheckedContinuation { answer in
            self.answer = answer
            front.present(picker, animated: true)
            picker.presentationController?.delegate = self
        }
    }

    /// The one answer. Whatever comes after it is not heard.
    private func end(with photo: NSItemProvider?) {
        guard let answer else { return }
        self.answer = nil
        guard let photo else { return answer.resume(returning: nil) }
        let types = [UTType.jpeg, .png, .webP]
        let type = types.first { photo.hasItemConformingToTypeIdentifier($0.identifier) } ?? .image
        _ = photo.loadDataRepresentation(for: type) { @Sendable data, _ in answer.resume(returning: data) }
    }
}

extension Album: @preconcurrency PHPickerViewControllerDelegate {
    func picker(_ picker: PHPickerViewController, didFinishPicking results: [PHPickerResult]) {
        picker.dismiss(animated: true)
        end(with: results.first?.itemProvider)
    }
}

extension Album: UIAdaptivePresentationControllerDelegate {
    /// Swiped away.
    func presentationControllerDidDismiss(_ presentationController: UIPresentationController) {
        end(with: nil)
    }
}
#endif

#if canImport(AVFoundation) && os(iOS)
import AVFoundation

/// What a layer draws a capture session by. A layer is given its session on the main thread, and the session is configured on
/// another: AVFoundation sees to it that this is safe.
struct CaptureSource: @unchecked Sendable {
    private let session: AVCaptureSession

    init(_ session: AVCaptureSession) {
        self.session = session
    }

    /// Has `layer` draw what the session sees.
    @MainActor
    func draw(on layer: AVCaptureVideoPreviewLayer) {
        layer.session = session
        layer.videoGravity = .resizeAspectFill
    }
}
#endif

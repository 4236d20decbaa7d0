#if canImport(SwiftUI) && os(iOS)
@preconcurrency import AVFoundation
import SwiftUI

/// Draws what a ``CaptureSource`` has: fills its room, is cut at two sides, and stays upright however the phone is held.
struct CameraPreview: UIViewRepresentable {
    let source: CaptureSource
    /// Changes when there is a camera to turn the picture of.
    let hasStarted: Bool

    func makeUIView(context: Context) -> PreviewView {
        let view = PreviewView()
        source.draw(on: view.preview)
        return view
    }

    func updateUIView(_ view: PreviewView, context: Context) {
        view.keepUpright()
    }
}

/// A view that is nothing but the camera's layer.
final class PreviewView: UIView {
    private var upright: AVCaptureDevice.RotationCoordinator?
    private var following: NSKeyValueObservation?

    override class var layerClass: AnyClass { AVCaptureVideoPreviewLayer.self }

    /// The layer.
    var preview: AVCaptureVideoPreviewLayer {
        guard let layer = layer as? AVCaptureVideoPreviewLayer else { preconditionFailure("layerClass says otherwise") }
        return layer
    }

    /// Turns the picture with the phone from now on, once there is a camera.
    func keepUpright() {
        guard upright == nil, let input = preview.session?.inputs.first as? AVCaptureDeviceInput else { return }
        let coordinator = AVCaptureDevice.RotationCoordinator(device: input.device, previewLayer: preview)
        upright = coordinator
        following = coordinator.observe(\.videoRotationAngleForHorizonLevelPreview, options: [.initial, .new]) {
            @Sendable [weak self] coordinator, _ in
            let angle = coordinator.videoRotationAngleForHorizonLevelPreview
            Task { @MainActor in self?.turn(to: angle) }
        }
    }

    private func turn(to angle: CGFloat) {
        guard let connection = preview.connection, connection.isVideoRotationAngleSupported(angle) else { return }
        connection.videoRotationAngle = angle
    }
}
#endif

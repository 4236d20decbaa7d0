#if canImport(AVFoundation) && os(iOS)
import AVFoundation
import WaterPayKit

/// Takes the frames of a ``CameraSession`` one by one and hands on their luma plane, in the camera's own memory: nothing is
/// copied, and nothing may be kept. Frames that come while one is looked at are dropped by the camera.
final class FrameReader: NSObject, AVCaptureVideoDataOutputSampleBufferDelegate, Sendable {
    private let onFrame: @Sendable (LumaFrame) -> Void

    init(onFrame: @escaping @Sendable (LumaFrame) -> Void) {
        self.onFrame = onFrame
    }

    func captureOutput(
        _ output: AVCaptureOutput,
        didOutput sampleBuffer: CMSampleBuffer,
        from connection: AVCaptureConnection
    ) {
        guard let pixels = CMSampleBufferGetImageBuffer(sampleBuffer) else { return }
        guard CVPixelBufferLockBaseAddress(pixels, .readOnly) == kCVReturnSuccess else { return }
        defer { CVPixelBufferUnlockBaseAddress(pixels, .readOnly) }
        guard let luma = CVPixelBufferGetBaseAddressOfPlane(pixels, 0) else { return }
        LumaFrame.lending(
            luma,
            width: CVPixelBufferGetWidthOfPlane(pixels, 0),
            height: CVPixelBufferGetHeightOfPlane(pixels, 0),
            bytesPerRow: CVPixelBufferGetBytesPerRowOfPlane(pixels, 0),
            to: onFrame
        )
    }
}
#endif

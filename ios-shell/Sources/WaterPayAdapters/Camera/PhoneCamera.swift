#if canImport(AVFoundation) && os(iOS)
import AVFoundation
import WaterPayKit
import WaterPayModel

/// The phone's camera as the scanning model sees it. Asks the resident whether the app may use it, when it is first watched.
public struct PhoneCamera: CameraFeed {
    let session = CameraSession()

    /// The camera at the back. Nothing of it is used until it is watched.
    public init() {}

    public func watch(_ look: @escaping @Sendable (LumaFrame) -> Void) async throws(CameraUnavailable) {
        // Asks where the resident has not been asked, else tells what they said.
        guard await AVCaptureDevice.requestAccess(for: .video) else { throw .notAllowed }
        guard !Task.isCancelled else { return }
        try await session.run(FrameReader(onFrame: look))
    }
}
#endif

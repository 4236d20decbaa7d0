#if canImport(SwiftUI) && os(iOS)
import AVFoundation
import Combine
import SwiftUI

/// What a ``PhoneCamera`` sees, drawn while it is watched.
public struct CameraPicture: View {
    private let camera: PhoneCamera
    @State private var hasStarted = false

    /// The picture of `camera`.
    public init(of camera: PhoneCamera) {
        self.camera = camera
    }

    public var body: some View {
        CameraPreview(source: camera.session.source, hasStarted: hasStarted)
            .onReceive(starts) { _ in hasStarted = true }
    }

    private var starts: some Publisher<Notification, Never> {
        NotificationCenter.default.publisher(for: AVCaptureSession.didStartRunningNotification)
            .receive(on: DispatchQueue.main)
    }
}
#endif

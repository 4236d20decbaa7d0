#if canImport(AVFoundation) && os(iOS)
@preconcurrency import AVFoundation
import WaterPayKit
import WaterPayModel

/// The camera at the back, for as long as somebody watches. Its picture is drawn by a ``CameraPreview``, its frames are read by
/// a ``FrameReader``.
///
/// Configuring and starting block, so they have a queue of their own, which is this actor's.
actor CameraSession {
    /// For the layer that draws the picture.
    nonisolated let source: CaptureSource

    private let capture: AVCaptureSession
    private let queue = DispatchSerialQueue(label: "camera")
    private let frames = DispatchQueue(label: "frames", qos: .userInitiated)
    private let output = AVCaptureVideoDataOutput()
    private var device: AVCaptureDevice?
    // The output does not keep who reads it.
    private var reader: FrameReader?

    nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    /// A camera that nobody watches yet.
    init() {
        capture = AVCaptureSession()
        source = CaptureSource(capture)
    }

    /// Hands each frame to `reader` until the task is cancelled; throws when there is nothing to see, or no longer. A frame
    /// that is being read is finished first.
    func run(_ reader: FrameReader) async throws(CameraUnavailable) {
        self.reader = reader
        output.setSampleBufferDelegate(reader, queue: frames)
        let hasStarted = start()
        if hasStarted { await lost() }
        end(reader)
        if !hasStarted || !Task.isCancelled { throw .notThere }
    }

    /// Lets go of the camera, unless somebody else watches by now.
    private func end(_ reader: FrameReader) {
        guard self.reader === reader else { return }
        self.reader = nil
        output.setSampleBufferDelegate(nil, queue: nil)
        capture.stopRunning()
    }

    private func start() -> Bool {
        if device == nil { device = configure() }
        guard let device else { return false }
        capture.startRunning()
        settle(device)
        return capture.isRunning
    }

    private func configure() -> AVCaptureDevice? {
        guard let device = camera(), let input = try? AVCaptureDeviceInput(device: device) else { return nil }
        guard capture.canAddInput(input), capture.canAddOutput(output) else { return nil }
        // Brightness in a plane of its own, colour in another that is not looked at.
        output.videoSettings = [
            kCVPixelBufferPixelFormatTypeKey as String: kCVPixelFormatType_420YpCbCr8BiPlanarFullRange
        ]
        // While one frame is read, those that come are dropped.
        output.alwaysDiscardsLateVideoFrames = true
        capture.beginConfiguration()
        capture.addInput(input)
        capture.addOutput(output)
        // Every camera has it, and the code of a bill held at reading distance is read in it.
        if capture.canSetSessionPreset(.hd1280x720) { capture.sessionPreset = .hd1280x720 }
        capture.commitConfiguration()
        return device
    }

    /// Where there are several lenses, the camera that changes between them by itself: the wide one is sharp up close.
    private func camera() -> AVCaptureDevice? {
        AVCaptureDevice.DiscoverySession(
            deviceTypes: [.builtInTripleCamera, .builtInDualWideCamera, .builtInWideAngleCamera],
            mediaType: .video,
            position: .back
        ).devices.first
    }

    /// Focus and torch as the scene asks for them, and the picture as near as the eye expects it. None of it is essential.
    private func settle(_ device: AVCaptureDevice) {
        guard (try? device.lockForConfiguration()) != nil else { return }
        if device.isFocusModeSupported(.continuousAutoFocus) { device.focusMode = .continuousAutoFocus }
        if device.hasTorch, device.isTorchModeSupported(.auto) { device.torchMode = .auto }
        if let usual = device.virtualDeviceSwitchOverVideoZoomFactors.first {
            device.videoZoomFactor = CGFloat(truncating: usual)
        }
        device.unlockForConfiguration()
    }

    /// Returns when the camera is gone, or the task is cancelled.
    private nonisolated func lost() async {
        await withTaskGroup(of: Void.self) { first in
            first.addTask { await self.failed() }
            first.addTask { await self.taken() }
            await first.next()
            first.cancelAll()
        }
    }

    private nonisolated func failed() async {
        let failures = NotificationCenter.default.notifications(named: AVCaptureSession.runtimeErrorNotification)
        for await _ in failures { return }
    }

    private nonisolated func taken() async {
        let interruptions = NotificationCenter.default.notifications(named: AVCaptureSession.wasInterruptedNotification)
        for await interruption in interruptions where !interruption.isForBackground { return }
    }
}

extension Notification {
    /// iOS takes the camera from an app that leaves the front, and gives it back by itself.
    fileprivate var isForBackground: Bool {
        let reason = userInfo?[AVCaptureSessionInterruptionReasonKey] as? Int
        return reason == AVCaptureSession.InterruptionReason.videoDeviceNotAvailableInBackground.rawValue
    }
}
#endif

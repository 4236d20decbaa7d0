import WaterPayKit

/// The live camera, as the scanning model sees it: frames. What the camera's picture looks like is the app's.
public protocol CameraFeed: Sendable {
    /// Hands each frame to `look` on a thread that may be kept waiting: the next frame comes when it returns. The frame is
    /// the camera's own memory and must not be kept.
    ///
    /// Returns when the task is cancelled, and then soon; throws when there is nothing to see, or no longer.
    func watch(_ look: @escaping @Sendable (LumaFrame) -> Void) async throws(CameraUnavailable)
}

/// Why there is nothing to see.
public enum CameraUnavailable: Error, Hashable, Sendable {
    /// The resident does not let the app use it.
    case notAllowed
    /// There is none, another app has it, or it failed.
    case notThere
}

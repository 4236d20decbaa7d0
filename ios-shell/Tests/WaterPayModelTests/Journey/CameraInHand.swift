import Observation
import WaterPayKit
import WaterPayModel

/// A camera that sees what a test holds before it, on a thread of its own.
@MainActor
@Observable
final class CameraInHand: CameraFeed {
    /// Whether somebody looks.
    var isWatched: Bool { watcher != nil }

    /// What whoever looks does with a frame.
    var look: (@Sendable (LumaFrame) -> Void)? { watcher?.look }

    /// How often somebody began to look.
    private(set) var timesWatched = 0

    /// Why there is nothing to see, if there is not.
    @ObservationIgnored var unavailable: CameraUnavailable?

    private var watcher: Watcher?

    func watch(_ look: @escaping @Sendable (LumaFrame) -> Void) async throws(CameraUnavailable) {
        timesWatched += 1
        if let unavailable { throw unavailable }
        let own = Watcher(number: timesWatched, look: look)
        watcher = own
        let (never, _) = AsyncStream.makeStream(of: Void.self)
        for await _ in never {}
        if watcher?.number == own.number { watcher = nil }
    }

    /// The next frame.
    func sees(_ frame: LumaFrame) async throws {
        let look = try await eventually("the camera is in use") { self.look }
        await Task.detached { look(frame) }.value
    }

    private struct Watcher: Sendable {
        let number: Int
        let look: @Sendable (LumaFrame) -> Void
    }
}

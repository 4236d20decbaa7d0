import WaterPayKit

/// The tasks of one stop: they end when it is left, and none begins afterwards.
///
/// What moves money is no task of a stop: see ``ConfirmModel``.
@MainActor
final class Tasks {
    private var running: [Int: Task<Void, Never>] = [:]
    private var begun = 0

    /// Whether the stop was left.
    private(set) var areOver = false

    /// Begins `work`. What it throws, other than that it was cancelled, is a fault of the app and ends it.
    @discardableResult
    func begin(_ work: @escaping @MainActor () async throws -> Void) -> Task<Void, Never>? {
        guard !areOver else { return nil }
        begun += 1
        let number = begun
        let task = Task { [weak self] in
            do {
                try await work()
            } catch is CancellationError {
                // Nobody waits for it any more.
            } catch {
                fault(error)
            }
            self?.running[number] = nil
        }
        running[number] = task
        return task
    }

    /// Cancels all.
    func end() {
        areOver = true
        for task in running.values { task.cancel() }
    }
}

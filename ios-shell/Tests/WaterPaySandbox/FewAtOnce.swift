import Synchronization

/// Does `work` when there is room for it.
public func fewAtOnce<Value: Sendable>(_ work: @Sendable () async throws -> Value) async throws -> Value {
    await Room.enter()
    defer { Room.leave() }
    return try await work()
}

/// Room for a few tests at once that have a sandbox. They mostly wait, so that so many at once are done sooner; more would
/// make a small machine miss deadlines, and have more files open than Foundation can watch on Linux, which ends the process.
public enum Room {
    /// Waits for room. Whoever got in has to leave.
    public static func enter() async {
        await withCheckedContinuation { entering in
            let hasRoom = state.withLock { state in
                guard state.left > 0 else {
                    state.waiting.append(entering)
                    return false
                }
                state.left -= 1
                return true
            }
            if hasRoom { entering.resume() }
        }
    }

    /// Makes room for another.
    public static func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
            state.left += 1
            return nil
        }
        next?.resume()
    }

    private struct State {
        var left = 6
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private static let state = Mutex(State())
}

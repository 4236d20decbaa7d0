import Observation

/// Waits until `look` finds something, woken whenever what it has looked at changes; for at most twenty seconds.
@MainActor
func eventually<Found>(_ what: String, _ look: () throws -> Found?) async throws -> Found {
    let deadline = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < deadline {
        let (woken, wake) = AsyncStream.makeStream(of: Void.self)
        let found = withObservationTracking {
            Result { try look() }
        } onChange: {
            wake.yield()
        }
        if let found = try found.get() { return found }
        let alarm = Task {
            try await Task.sleep(until: deadline)
            wake.yield()
        }
        var wakings = woken.makeAsyncIterator()
        await wakings.next()
        alarm.cancel()
    }
    throw NeverCame(what: what)
}

/// The same for what is simply so, or not.
@MainActor
func comes(_ what: String, _ isSo: () throws -> Bool) async throws {
    _ = try await eventually(what) { try isSo() ? true : nil }
}

/// What a test waits for has not come.
struct NeverCame: Error {
    let what: String
}

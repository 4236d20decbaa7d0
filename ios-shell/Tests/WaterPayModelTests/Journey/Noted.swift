import Observation

/// What a double has noted, for a test to wait for.
@MainActor
@Observable
final class Noted<Value: Sendable> {
    private(set) var all: [Value] = []

    nonisolated init() {}

    func add(_ value: Value) {
        all.append(value)
    }
}

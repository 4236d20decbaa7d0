import Observation
import WaterPayBindings
import WaterPayKit

/// One question to the core: asked at once, and again when the resident wants to. What a question that was asked again would
/// still have answered is not heard any more.
@MainActor
@Observable
final class Question<Value: Sendable> {
    /// What is known of it.
    private(set) var answer = Answer<Value>.awaited

    /// Called with each answer that is heard.
    @ObservationIgnored var onTold: @MainActor (Value) -> Void = { _ in }

    @ObservationIgnored private let question: @MainActor () async throws -> Value
    @ObservationIgnored private let tasks: Tasks
    @ObservationIgnored private var asking: Task<Void, Never>?

    init(_ tasks: Tasks, _ question: @escaping @MainActor () async throws -> Value) {
        self.tasks = tasks
        self.question = question
        ask()
    }

    /// Asks again.
    func ask() {
        answer = .awaited
        begin()
    }

    /// Asks again, and keeps the answer that there is until the next one comes.
    func renew() {
        // What is awaited anyhow is not asked twice.
        if case .awaited = answer { return }
        begin()
    }

    private func begin() {
        asking?.cancel()
        asking = tasks.begin { [self] in
            switch try await asked(question) {
            case .success(let value):
                answer = .told(value)
                onTold(value)
            case .failure(let error): answer = .refused(error.toRead)
            }
        }
    }
}

/// What is known of the answer to a question to the core.
public enum Answer<Value> {
    /// It is on its way.
    case awaited
    /// It is this.
    case told(Value)
    /// There was none; the words say why.
    case refused(Words)
}

extension Answer: Sendable where Value: Sendable {}
extension Answer: Equatable where Value: Equatable {}

import WaterPayBindings
import WaterPayKit

/// Asks the core, and hands back what came of it; throws when whoever asked was cancelled meanwhile, and hears no answer.
@MainActor
func asked<Value: Sendable>(_ question: () async throws -> Value) async throws -> Outcome<Value> {
    let answer = try await outcome(of: question)
    try Task.checkCancellation()
    return answer
}

/// The same for what the core knows at once. Here only a refusal of the core is an outcome; anything else is a fault.
func askedAtOnce<Value>(_ question: () throws -> Value) -> Outcome<Value> {
    do {
        return .success(try question())
    } catch let refused as WaterPayError {
        return .failure(refused)
    } catch {
        fault(error)
    }
}

/// What the core never refuses.
func certain<Value>(_ question: () throws -> Value) -> Value {
    do {
        return try question()
    } catch {
        fault(error)
    }
}

extension WaterPayError {
    /// What the resident reads. A refusal without words is a fault of the app.
    var toRead: Words {
        guard let words else { fault(self) }
        return words
    }
}

/// The app is wrong in a way that no screen can say. An error of the core names no person.
func fault(_ error: any Error) -> Never {
    fatalError(String(describing: error))
}

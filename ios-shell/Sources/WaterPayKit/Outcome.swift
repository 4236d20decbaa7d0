import Foundation
import WaterPayBindings

/// What came of asking the core, as a value: for a view model, which shows either.
public typealias Outcome<Value> = Result<Value, WaterPayError>

/// Does `work` and hands back what came of it. Only the core's own refusals become values: cancellation, and faults of
/// the shell, go their way.
public func outcome<Value: Sendable>(
    isolation: isolated (any Actor)? = #isolation,
    of work: () async throws -> Value
) async throws -> Outcome<Value> {
    do {
        return .success(try await work())
    } catch let refused as WaterPayError {
        return .failure(refused)
    }
}

extension WaterPayError {
    /// What the resident reads; none for ``WaterPayError/BadArgument(argument:)``, which only a fault of the shell
    /// brings about.
    public var words: Words? {
        switch self {
        case .NotOpened(_, let words, _),
            .NotAFrame(let words, _),
            .UnreadablePhoto(_, let words, _),
            .NotABill(_, let words, _),
            .NotAnAccountNumber(_, _, let words, _),
            .NotDone(_, let words, _),
            .HouseholdsFailed(_, let words, _),
            .NoStoreSlip(_, let words, _),
            .BackupFailed(_, let words, _),
            .NoReceiptPage(_, let words, _),
            .Broken(let words):
            words
        case .BadArgument:
            nil
        }
    }
}

extension WaterPayError: LocalizedError {
    public var errorDescription: String? { words?.whatHappened }

    public var recoverySuggestion: String? { words?.whatToDo }
}

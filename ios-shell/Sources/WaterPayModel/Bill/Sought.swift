import WaterPayBindings

/// What a bill is looked up by, once and again.
public enum Sought: Hashable, Sendable {
    /// A number, keyed in or known from an earlier payment.
    case number(Account)
    /// A printed code that the core has understood.
    case code(Personal)
}

extension WaterPayProtocol {
    /// Asks the gateway what there is for `sought`.
    func lookUp(_ sought: Sought) async throws -> LookUp {
        switch sought {
        case .number(let account): try await lookUp(account: account)
        case .code(let text): try await lookUpCode(text: text.reveal())
        }
    }
}

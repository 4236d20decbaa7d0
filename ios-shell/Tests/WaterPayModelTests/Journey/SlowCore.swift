import Foundation
import WaterPayBindings

/// The real core, but that it takes a signature only when a test lets it.
final class SlowCore: WaterPay, @unchecked Sendable {
    /// The offers that were made.
    let prepared = Noted<PaymentId>()
    /// What has reached the core, signed.
    let reached = Noted<PaymentId>()
    /// What came of it.
    let begun = Noted<Payment>()
    /// Shut until the core goes on.
    let goesOn = Gate(isOpen: false)

    override func prepare(bill: Bill, method: MethodId) async throws -> Authorisation {
        let prepared = try await super.prepare(bill: bill, method: method)
        try await self.prepared.add(prepared.payment())
        let slow = SlowAuthorisation(unsafeFromHandle: prepared.uniffiCloneHandle())
        slow.core = self
        return slow
    }
}

private final class SlowAuthorisation: Authorisation, @unchecked Sendable {
    var core: SlowCore?

    override func pay(signature: Data) async throws -> Payment {
        guard let core else { return try await super.pay(signature: signature) }
        try await core.reached.add(payment())
        await core.goesOn.pass()
        let begun = try await super.pay(signature: signature)
        await core.begun.add(begun)
        return begun
    }
}

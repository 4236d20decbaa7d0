import Observation
import WaterPayBindings

/// What the resident wants, having seen a receipt.
public enum ReceiptEvent: Hashable, Sendable {
    /// To send its proof to somebody.
    case share(String)
    /// To have it verified again, after a refusal.
    case verify
}

/// A receipt that has just been verified, and the payment with the names to what it says.
public struct Proof: Hashable, Sendable {
    /// The payment.
    public let payment: Payment
    /// The receipt.
    public let receipt: Receipt

    /// The receipt of a payment.
    public init(payment: Payment, receipt: Receipt) {
        (self.payment, self.receipt) = (payment, receipt)
    }
}

/// The proof that a bill was paid, read and verified each time anew.
@MainActor
@Observable
public final class ReceiptModel {
    /// What the screen shows.
    public var state: Answer<Proof> { proof.answer }

    @ObservationIgnored private let surroundings: any Surroundings
    private let proof: Question<Proof>

    init(of payment: PaymentId, at waterPay: any WaterPayProtocol, surroundings: any Surroundings, tasks: Tasks) {
        self.surroundings = surroundings
        proof = Question(tasks) {
            try await Proof(payment: waterPay.payment(id: payment), receipt: waterPay.receipt(id: payment))
        }
    }

    /// The resident wants something.
    public func send(_ event: ReceiptEvent) {
        switch event {
        case .share(let proof): surroundings.share(proof, as: nil)
        case .verify: proof.ask()
        }
    }
}

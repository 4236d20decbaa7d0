import Foundation
import Observation
import WaterPayBindings

/// What the resident wants, having seen a receipt.
public enum ReceiptEvent: Hashable, Sendable {
    /// To send its proof to somebody.
    case share(String)
    /// To send its page to somebody, as a picture.
    case sharePicture
    /// To print its page.
    case print
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

/// What is known of the picture of a receipt's page.
public enum PictureState: Hashable, Sendable {
    /// There is none, or it was handed on.
    case nothing
    /// It is being drawn.
    case drawing
    /// There is none; the words say why.
    case refused(Words)
}

/// The proof that a bill was paid, read and verified each time anew.
@MainActor
@Observable
public final class ReceiptModel {
    /// What the screen shows.
    public var state: Answer<Proof> { proof.answer }

    /// What it shows of the picture.
    public private(set) var picture = PictureState.nothing

    @ObservationIgnored private let payment: PaymentId
    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private let surroundings: any Surroundings
    @ObservationIgnored private let sandbox: Bool
    @ObservationIgnored private let tasks: Tasks
    private let proof: Question<Proof>

    /// - Parameter sandbox: Whether the gateway moves no money, which the picture says.
    init(
        of payment: PaymentId,
        at waterPay: any WaterPayProtocol,
        surroundings: any Surroundings,
        sandbox: Bool,
        tasks: Tasks
    ) {
        (self.payment, self.waterPay, self.surroundings) = (payment, waterPay, surroundings)
        (self.sandbox, self.tasks) = (sandbox, tasks)
        proof = Question(tasks) {
            try await Proof(payment: waterPay.payment(id: payment), receipt: waterPay.receipt(id: payment))
        }
    }

    /// The resident wants something.
    public func send(_ event: ReceiptEvent) {
        switch event {
        case .share(let proof): surroundings.share(.text(proof))
        case .sharePicture: draw { [surroundings] in surroundings.share(.file($0, named: pictureName)) }
        case .print: draw { [surroundings] in surroundings.print($0, named: pictureName) }
        case .verify: proof.ask()
        }
    }

    /// Draws the page, and hands it on. One at a time.
    private func draw(then handOn: @escaping @MainActor (Data) -> Void) {
        guard picture != .drawing else { return }
        picture = .drawing
        tasks.begin { [self] in
            let drawn = try await asked {
                try await waterPay.receiptPicture(
                    payment: payment,
                    movesNoMoney: sandbox,
                    faces: surroundings.faces
                )
            }
            switch drawn {
            case .success(let page):
                picture = .nothing
                handOn(page)
            case .failure(let error):
                picture = .refused(error.toRead)
            }
        }
    }
}

private let pictureName = "waterpay-receipt.png"

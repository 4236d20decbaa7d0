import Observation
import WaterPayBindings
import WaterPayKit

/// What the resident wants, having seen a payment.
public enum PaymentEvent: Hashable, Sendable {
    /// To confirm in the other app, at this address.
    case open(String)
    /// To see the receipt.
    case showReceipt(PaymentId)
    /// To see what the household owes now.
    case lookUpAgain(Account)
    /// To read the payment again, after a refusal.
    case follow
    /// To go to the first screen: there is nothing more to see.
    case done
}

/// What is known of a payment.
public enum PaymentState: Hashable, Sendable {
    /// The ledger is being read.
    case asking
    /// It stands like this now.
    case followed(Payment)
    /// It could not be read. That says nothing about the payment.
    case refused(Words)
}

/// One payment, followed until the stop is left. It only looks on: the core sees the payment through by itself, also when
/// nobody looks.
@MainActor
@Observable
public final class PaymentModel {
    /// What the screen shows.
    public private(set) var state = PaymentState.asking

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private let surroundings: any Surroundings
    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let tasks: Tasks
    @ObservationIgnored private let id: PaymentId
    @ObservationIgnored private var following: Task<Void, Never>?

    init(
        _ id: PaymentId,
        at waterPay: any WaterPayProtocol,
        surroundings: any Surroundings,
        navigation: Navigation,
        tasks: Tasks
    ) {
        (self.id, self.waterPay, self.surroundings) = (id, waterPay, surroundings)
        (self.navigation, self.tasks) = (navigation, tasks)
        follow()
    }

    /// The resident wants something.
    public func send(_ event: PaymentEvent) {
        switch event {
        // Nothing is read from the way back.
        case .open(let address): surroundings.open(address)
        case .showReceipt(let payment): navigation?.go(to: .receipt(payment))
        case .lookUpAgain(let account): navigation?.startOver(at: .household(.number(account)))
        case .follow: follow()
        case .done: navigation?.home()
        }
    }

    private func follow() {
        following?.cancel()
        state = .asking
        following = tasks.begin { [self] in
            let followed = try await asked {
                let payment = try await waterPay.payment(id: id)
                try Task.checkCancellation()
                state = .followed(payment)
                for try await news in waterPay.news(after: payment.change) where news.id == id {
                    state = .followed(news)
                }
            }
            if case .failure(let error) = followed { state = .refused(error.toRead) }
        }
    }
}

import Foundation
import WaterPayBindings

@testable import WaterPayModel

/// What a screen shows, once it does.

extension Answer {
    /// What was told; none while it is awaited, or when it was refused.
    var value: Value? {
        switch self {
        case .told(let value): value
        case .awaited, .refused: nil
        }
    }

    /// Why there is none.
    var words: Words? {
        switch self {
        case .refused(let words): words
        case .awaited, .told: nil
        }
    }
}

extension Parcel {
    /// What is in it, if it is a file of this name.
    func file(named name: String) -> Data? {
        if case .file(let bytes, name) = self { bytes } else { nil }
    }
}

extension Found {
    /// The bill that the paper is.
    var printedBill: FoundBill? { bills.first { $0.printed } }
}

extension HomeModel {
    func owes(_ number: String) -> LookUp? {
        switch state.households.first(where: { $0.account.number.reveal() == number })?.owes {
        case .told(let answer): answer
        case .notTold, nil: nil
        }
    }
}

extension HouseholdModel {
    func answer() async throws -> LookUp {
        try await eventually("what the household owes") { state.value }
    }
}

extension BillModel {
    struct There {
        let found: FoundBill
        let differences: [Difference]
        let others: [FoundBill]
        let because: Words?
        var bill: Bill { found.bill }
    }

    func there(_ isMeant: (There) -> Bool = { _ in true }) async throws -> There {
        try await eventually("the bill is there") {
            guard case .there(let found, let differences, let others, let because) = state else { return nil }
            let there = There(found: found, differences: differences, others: others, because: because)
            return isMeant(there) ? there : nil
        }
    }

    func refusal() async throws -> Words {
        try await eventually("the bill is refused") { if case .refused(let words) = state { words } else { nil } }
    }
}

extension ConfirmModel {
    func offer(after unsigned: Unsigned? = nil) async throws -> Offer {
        try await eventually("the offer") {
            guard case .deciding(let offer, unsigned) = state else { return nil }
            return offer
        }
    }

    func refusal() async throws -> Words {
        try await eventually("the offer is refused") { if case .refused(let words) = state { words } else { nil } }
    }
}

extension PaymentModel {
    var stage: Stage? {
        switch state {
        case .followed(let payment): payment.stage
        case .asking, .refused: nil
        }
    }

    func isPaid() async throws -> Receipt {
        try await eventually("it is paid") { if case .paid(let receipt) = stage { receipt } else { nil } }
    }

    func isDeclined() async throws -> DeclineReason {
        try await eventually("it is declined") { if case .declined(let reason) = stage { reason } else { nil } }
    }

    func isBeingConfirmed() async throws -> Payment {
        try await eventually("it is being confirmed") {
            guard case .followed(let payment) = state, case .beingConfirmed = payment.stage else { return nil }
            return payment
        }
    }

    func needsResident() async throws -> HandOff {
        try await eventually("it waits for the resident") {
            if case .needsResident(let handOff) = stage { handOff } else { nil }
        }
    }
}

import Observation
import Testing
import WaterPayBindings
import WaterPaySandbox

@testable import WaterPayModel

@MainActor
@Suite("A payment that is looked at")
struct PaymentModelTests {
    @Test("is never mistaken for another one that has news")
    func neverAnother() async throws {
        try await Journey.travel { journey in
            try await journey.reachesTheOffer(of: "0000013", by: "wallet")
            let model = try await journey.authorises()
            _ = try await model.needsResident()
            let seen = Seen(at: model)
            try await journey.hasPaid("0000001")
            guard case .followed(let payment) = model.state else { throw NoSuchThing() }
            try await journey.sandbox.decide(payment.id, "confirm")
            _ = try await model.isPaid()
            #expect(seen.payments == [payment.id])
        }
    }

    @Test("shows every stage up to the last as it comes, without being asked")
    func everyStage() async throws {
        try await Journey.travel { journey in
            try await journey.reachesTheOffer(of: "0000014")
            let model = try await journey.authorises()
            let begun = try await model.isBeingConfirmed()
            try await journey.sandbox.advance(seconds: 5)
            let receipt = try await model.isPaid()
            #expect(receipt.payment == begun.id)
        }
    }

    @Test("that is in no ledger is refused in words, and can be asked for again")
    func inNoLedger() async throws {
        try await Journey.travel { journey in
            journey.navigation.go(to: .payment("00000000-0000-7000-8000-000000000000"))
            let model = try await journey.payment()
            try await comes("it is refused") { if case .refused = model.state { true } else { false } }
            model.send(.follow)
            #expect(model.state == .asking)
            try await comes("it is refused again") { if case .refused = model.state { true } else { false } }
        }
    }

    /// Which payments a screen has shown.
    @MainActor
    private final class Seen {
        private(set) var payments: Set<PaymentId> = []

        init(at model: PaymentModel) {
            look(at: model)
        }

        private func look(at model: PaymentModel) {
            withObservationTracking {
                if case .followed(let payment) = model.state { payments.insert(payment.id) }
            } onChange: {
                Task { @MainActor [weak self] in self?.look(at: model) }
            }
        }
    }
}

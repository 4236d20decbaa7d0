import Foundation
import Testing
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

@testable import WaterPayModel

@MainActor
@Suite("The resident's word")
struct ConfirmModelTests {
    @Test("reaches the core even when the screen is left, and then leads nowhere")
    func reachesTheCore() async throws {
        try await Journey.travel(over: SlowCore.init(like:)) { journey, slow in
            let confirm = try await journey.reachesTheOffer(of: "0000001")
            confirm.send(.authorise)
            try await comes("it has reached the core") { !slow.reached.all.isEmpty }
            journey.navigation.home()
            slow.goesOn.open()
            let payment = try await eventually("the payment is begun") { slow.begun.all.first }
            guard case .paid = try await journey.waterPay.end(of: payment.id).stage else {
                Issue.record("it was not paid")
                return
            }
            #expect(try await journey.charged().count == 1)
            #expect(journey.here == nil)
        }
    }

    @Test("counts for what the key store asked, though the screen was left before the answer")
    func leftDuringTheDialogue() async throws {
        try await Journey.travel { journey in
            journey.key.finger.shut()
            let confirm = try await journey.reachesTheOffer(of: "0000001")
            confirm.send(.authorise)
            try await comes("the key store asks") { !journey.key.questions.isEmpty }
            journey.navigation.home()
            journey.key.finger.open()
            let waterPay = journey.waterPay
            try await within(seconds: 20) {
                for try await payment in waterPay.news() where payment.isFinal { return }
            }
            #expect(try await journey.charged().count == 1)
            #expect(journey.here == nil)
        }
    }

    @Test("given to a second offer for one bill leads to the payment that the first one began")
    func twoOffers() async throws {
        try await Journey.travel { journey in
            let bill = try await journey.waterPay.bill(of: "0000014")
            let leads = Noted<Lead>()
            let (first, second) = (confirm(bill, journey, leads), confirm(bill, journey, leads))
            _ = try await (first.offer(), second.offer())
            first.send(.authorise)
            try await comes("the first one leads on") { leads.all.count == 1 }
            second.send(.authorise)
            try await comes("the second one leads on") { leads.all.count == 2 }
            #expect(leads.all[0] == leads.all[1])
            try await journey.sandbox.advance(seconds: 5)
            guard case .toPayment(let payment) = leads.all[0] else { throw NoSuchThing() }
            _ = try await journey.waterPay.end(of: payment)
            #expect(try await journey.charged().count == 1)
        }
    }

    @Test("is asked for anew after a gateway that failed")
    func gatewayFails() async throws {
        try await Journey.travel { journey in
            try await journey.reachesTheMethods(of: "0000001")
            let methods = try await journey.methods()
            _ = try await eventually("the ways to pay") { methods.state.value }
            try await journey.sandbox.misbehave(.init("error-before-effect", on: "quotes"))
            methods.send(.choose("stored_value"))
            let confirm = try await journey.confirm()
            _ = try await confirm.refusal()
            // There is nothing to agree to.
            confirm.send(.authorise)
            try await journey.sandbox.behave()
            confirm.send(.prepare)
            _ = try await confirm.offer()
            #expect(journey.key.questions == [])
        }
    }

    @Test("is not heard while the offer is prepared, nor when a new one is wanted meanwhile")
    func notHeard() async throws {
        try await Journey.travel(over: SlowCore.init(like:)) { journey, slow in
            try await journey.reachesTheMethods(of: "0000001")
            try await journey.methods().send(.choose("stored_value"))
            let confirm = try await journey.confirm()
            #expect(confirm.state == .preparing)
            confirm.send(.authorise)
            confirm.send(.prepare)
            _ = try await confirm.offer()
            #expect(journey.key.questions == [])
            #expect(slow.prepared.all.count == 1)
        }
    }

    private func confirm(_ bill: Bill, _ journey: Journey, _ leads: Noted<Lead>) -> ConfirmModel {
        ConfirmModel(bill, by: "stored_value", at: journey.waterPay, deviceKey: journey.key, tasks: Tasks()) {
            leads.add($0)
        }
    }
}

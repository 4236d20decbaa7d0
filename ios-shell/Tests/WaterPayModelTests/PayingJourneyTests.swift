import Testing
import WaterPayBindings
import WaterPaySandbox

@testable import WaterPayModel

@MainActor
@Suite("Paying a bill")
struct PayingJourneyTests {
    @Test("from the number to the receipt, and to the history")
    func fromTheNumberToTheReceipt() async throws {
        try await Journey.travel { journey in
            let offer = try await journey.reachesTheOffer(of: "0000001", by: "card").offer()
            #expect(offer.total.amount.dollars == 511)
            let payment = try await journey.authorises()
            let paid = try await payment.isPaid()
            #expect(journey.key.questions == [offer.question])
            payment.send(.showReceipt(paid.payment))
            let receipt = try await journey.receipt()
            let proof = try await eventually("the receipt is verified") { receipt.state.value }
            #expect(proof.receipt.reference == paid.reference)
            receipt.send(.share(proof.receipt.proof))
            #expect(journey.surroundings.shared == [.text(proof.receipt.proof)])
            journey.navigation.back()
            payment.send(.done)
            #expect(journey.here == nil)
            journey.app.home.send(.showHistory)
            let history = try await journey.history()
            let past = try await eventually("the history is read") { history.state.payments.first }
            history.send(.view(past.id))
            #expect(try await journey.payment().isPaid() == paid)
            #expect(try await journey.charged() == [511])
        }
    }

    @Test("from the camera to paid")
    func fromTheCamera() async throws {
        try await Journey.travel { journey in
            journey.app.home.send(.scan)
            try await journey.scan().send(.seen)
            try await journey.camera.sees(PrintedCode.frame())
            try await paysWhatIsShown(journey)
        }
    }

    @Test("from the photograph to paid")
    func fromThePhotograph() async throws {
        try await Journey.travel { journey in
            journey.surroundings.photo = try Journey.photoOfABill
            journey.app.home.send(.choosePhoto)
            try await paysWhatIsShown(journey)
        }
    }

    @Test("pressed twice, the button pays once")
    func pressedTwice() async throws {
        try await Journey.travel { journey in
            journey.key.finger.shut()
            let confirm = try await journey.reachesTheOffer(of: "0000001")
            confirm.send(.authorise)
            confirm.send(.authorise)
            try await comes("the key store asks") { !journey.key.questions.isEmpty }
            confirm.send(.authorise)
            journey.key.finger.open()
            _ = try await journey.payment().isPaid()
            #expect(journey.key.questions.count == 1)
            #expect(try await journey.charged().count == 1)
        }
    }

    @Test("a resident who does not confirm has paid nothing, and can confirm later")
    func cancelled() async throws {
        try await Journey.travel { journey in
            journey.key.answers = [.cancelled]
            let confirm = try await journey.reachesTheOffer(of: "0000001")
            confirm.send(.authorise)
            _ = try await confirm.offer(after: .cancelled)
            #expect(try await journey.charged() == [])
            _ = try await journey.authorises().isPaid()
            #expect(try await journey.charged().count == 1)
        }
    }

    @Test("a key store that cannot be used is said, and nothing is paid")
    func keyNotUsable() async throws {
        try await Journey.travel { journey in
            journey.key.answers = [.notUsable]
            let confirm = try await journey.reachesTheOffer(of: "0000001")
            confirm.send(.authorise)
            _ = try await confirm.offer(after: .keyNotUsable)
            #expect(try await journey.charged() == [])
        }
    }

    @Test("a declined payment says why, and leads back to what is owed")
    func declined() async throws {
        try await Journey.travel(in: .zhHantTw) { journey in
            try await journey.reachesTheOffer(of: "0000010")
            let payment = try await journey.authorises()
            #expect(try await payment.isDeclined() == .insufficientFunds)
            guard case .followed(let declined) = payment.state else { throw NoSuchThing() }
            #expect(declined.words.title == "未繳費，沒有扣款")
            payment.send(.lookUpAgain(declined.account))
            #expect(journey.navigation.path.count == 1)
            #expect(try await journey.household().answer().found?.bills.first?.nextStep == .pay)
            #expect(try await journey.charged() == [])
        }
    }

    @Test("an answer that is lost leaves the payment being confirmed, and then paid")
    func lostAnswer() async throws {
        try await Journey.travel { journey in
            try await journey.reachesTheOffer(of: "0000001")
            try await journey.sandbox.misbehave(.init("drop-after-effect"))
            let payment = try await journey.authorises()
            _ = try await payment.isBeingConfirmed()
            try await journey.sandbox.behave()
            _ = try await payment.isPaid()
            #expect(try await journey.charged().count == 1)
        }
    }

    @Test("confirmed in the wallet, a payment is paid")
    func confirmedInTheWallet() async throws {
        try await Journey.travel { journey in
            let payment = try await handsOver(journey)
            try await journey.confirmsInTheWallet("confirm")
            _ = try await payment.isPaid()
            #expect(try await journey.charged().count == 1)
        }
    }

    @Test("cancelled in the wallet, a payment is not paid")
    func cancelledInTheWallet() async throws {
        try await Journey.travel { journey in
            let payment = try await handsOver(journey)
            try await journey.confirmsInTheWallet("cancel")
            _ = try await payment.isDeclined()
            #expect(try await journey.charged() == [])
        }
    }

    @Test("a payment goes on when the resident leaves it, and is found again in the history")
    func goesOnUnseen() async throws {
        try await Journey.travel { journey in
            try await journey.reachesTheOffer(of: "0000014")
            let payment = try await journey.authorises().isBeingConfirmed()
            journey.navigation.back()
            try await journey.sandbox.advance(seconds: 5)
            _ = try await journey.waterPay.end(of: payment.id)
            journey.app.home.send(.showHistory)
            let history = try await journey.history()
            let past = try await eventually("the history is read") { history.state.payments.first }
            #expect(past.id == payment.id && past.isFinal)
            #expect(try await journey.charged().count == 1)
        }
    }

    @Test("a bill that has changed is shown again as it is now, and can be paid")
    func changedBill() async throws {
        try await Journey.travel { journey in
            try await journey.reachesTheMethods(of: "0000001")
            let id = try await journey.methods().bill.id
            try await journey.sandbox.correct(id, dollars: 600)
            try await journey.methods().send(.choose("stored_value"))
            let bill = try await journey.bill()
            let now = try await bill.there { $0.because != nil }
            #expect(now.bill.amount.amount.dollars == 600)
            bill.send(.pay(now.bill))
            try await journey.chooses("stored_value")
            _ = try await journey.authorises().isPaid()
            #expect(try await journey.charged() == [600])
        }
    }

    @Test("an offer that has run out leads back to the bill, with words")
    func offerRunOut() async throws {
        try await Journey.travel { journey in
            let confirm = try await journey.reachesTheOffer(of: "0000001")
            try await journey.sandbox.advance(seconds: 660)
            // The core learns the time from the gateway's answers.
            _ = try await journey.found("0000001")
            confirm.send(.authorise)
            let there = try await journey.bill().there { $0.because != nil }
            #expect(there.found.nextStep == .pay)
            #expect(try await journey.charged() == [])
        }
    }

    @Test("a bill whose payment is under way leads to that payment")
    func underWay() async throws {
        try await Journey.travel { journey in
            try await journey.reachesTheOffer(of: "0000014")
            let begun = try await journey.authorises().isBeingConfirmed()
            try await journey.looksUp("0000014")
            let bill = try await journey.viewsTheBill()
            guard case .followPayment(let payment) = try await bill.there().found.nextStep else {
                Issue.record("the bill does not lead to its payment")
                return
            }
            bill.send(.follow(payment))
            #expect(try await journey.payment().isBeingConfirmed().id == begun.id)
        }
    }

    @Test("a gateway that cannot be reached is said, and asked again")
    func unreachable() async throws {
        try await Journey.travel { journey in
            try await journey.looksUp("0000001")
            let bill = try await journey.viewsTheBill()
            try await journey.sandbox.misbehave(.init("error-before-effect"))
            bill.send(.pay(try await bill.there().bill))
            let methods = try await journey.methods()
            _ = try await eventually("it is refused") { methods.state.words }
            try await journey.sandbox.behave()
            methods.send(.ask)
            try await journey.chooses("stored_value")
        }
    }

    private func paysWhatIsShown(_ journey: Journey) async throws {
        let household = try await journey.household()
        let found = try #require(try await household.answer().found)
        household.send(.viewBill(try #require(found.printedBill), of: found))
        let bill = try await journey.bill()
        bill.send(.pay(try await bill.there().bill))
        try await journey.chooses("stored_value")
        _ = try await journey.authorises().isPaid()
        #expect(try await journey.charged() == [1222])
    }

    private func handsOver(_ journey: Journey) async throws -> PaymentModel {
        try await journey.reachesTheOffer(of: "0000013", by: "wallet")
        let payment = try await journey.authorises()
        payment.send(.open(try await payment.needsResident().url))
        return payment
    }
}

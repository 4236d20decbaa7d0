import Testing
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

@testable import WaterPayModel

@MainActor
@Suite("Finding a bill")
struct FindingJourneyTests {
    @Test("a resident keys a number in, recognises the household, and sees the bill")
    func byNumber() async throws {
        try await Journey.travel { journey in
            #expect(journey.app.home.sandbox)
            try await journey.looksUp("0000001")
            let found = try #require(try await journey.household().answer().found)
            #expect(found.household.account.number.reveal() == "0000001")
            let there = try await journey.viewsTheBill().there()
            #expect(there.bill.amount.amount.dollars == 501)
            #expect(there.found.nextStep == .pay)
        }
    }

    @Test("a resident with the paper in hand is led to its bill by the camera")
    func byCamera() async throws {
        try await Journey.travel { journey in
            journey.app.home.send(.scan)
            try await journey.scan().send(.seen)
            try await journey.camera.sees(PrintedCode.frame(bytesPerRow: PrintedCode.size + 48))
            let found = try #require(try await journey.household().answer().found)
            #expect(found.household.account.number.reveal() == PrintedCode.number)
            #expect(found.printedBill?.bill.amount.amount.dollars == 1222)
            try await comes("the camera rests") { !journey.camera.isWatched }
        }
    }

    @Test("a photograph of the paper leads to its bill too")
    func byPhotograph() async throws {
        try await Journey.travel { journey in
            journey.surroundings.photo = try Journey.photoOfABill
            journey.app.home.send(.choosePhoto)
            #expect(journey.app.home.photo == .reading)
            let found = try #require(try await journey.household().answer().found)
            #expect(found.household.account.number.reveal() == "2863465")
            #expect(journey.app.home.photo == .nothing)
        }
    }

    @Test("where the bill is not the one on the paper, it is said")
    func paperDiffers() async throws {
        try await Journey.travel { journey in
            journey.app.home.send(.scan)
            let scan = try await journey.scan()
            scan.send(.seen)
            try await journey.camera.sees(PrintedCode.frame())
            let found = try #require(try await journey.household().answer().found)
            let printed = try #require(found.printedBill).bill
            try await journey.sandbox.correct(printed.id, dollars: 1234)
            // Back at the camera, which still sees the same paper.
            journey.navigation.back()
            scan.send(.seen)
            try await journey.camera.sees(PrintedCode.frame())
            let now = try #require(try await journey.household().answer().found)
            #expect(now.differences.map(\.words).joined().contains("1,234"))
        }
    }

    @Test("a number that is too short is refused in the field, and can be mended there")
    func tooShort() async throws {
        try await Journey.travel(in: .zhHantTw) { journey in
            try await journey.looksUp("123")
            let keyIn = try await journey.keyIn()
            #expect(keyIn.state.problem?.whatHappened == "水號應有 7 碼，這裡是 3 碼。")
            keyIn.send(.type(Personal("0000005")))
            #expect(keyIn.state.problem == nil)
            keyIn.send(.lookUp)
            guard case .nothingDue(_, let words) = try await journey.household().answer() else {
                Issue.record("something is due")
                return
            }
            #expect(words.whatHappened == "目前沒有待繳的帳單。")
        }
    }

    @Test("nobody's number is still in the field after going back")
    func nobodysNumber() async throws {
        try await Journey.travel { journey in
            try await journey.looksUp("0000006")
            let household = try await journey.household()
            guard case .noSuchNumber = try await household.answer() else {
                Issue.record("somebody has that number")
                return
            }
            household.send(.back)
            #expect(try await journey.keyIn().state.number.reveal() == "0000006")
        }
    }

    @Test("of several bills the resident chooses one, and sees the others beside it")
    func severalBills() async throws {
        try await Journey.travel { journey in
            try await journey.looksUp("0000002")
            let bill = try await journey.viewsTheBill()
            let others = try await bill.there().others
            #expect(others.count == 2)
            bill.send(.viewOther(others[0].bill.id))
            let other = try await journey.bill()
            #expect(other !== bill)
            #expect(try await other.there().bill == others[0].bill)
        }
    }

    @Test("when the gateway is away, the resident tries again")
    func gatewayAway() async throws {
        try await Journey.travel(in: .zhHantTw) { journey in
            try await journey.sandbox.misbehave(.init("unavailable=1", on: "bills"))
            try await journey.looksUp("0000001")
            let household = try await journey.household()
            let words = try await eventually("it is refused") { household.state.words }
            #expect(words.whatHappened == "繳費服務忙碌中。")
            try await journey.sandbox.behave()
            household.send(.lookUp)
            #expect(try await household.answer().found?.bills.count == 1)
        }
    }

    @Test("how else a bill can be paid is at hand without a gateway")
    func otherWays() async throws {
        try await Journey.travel { journey in
            try await journey.reachesTheMethods(of: "0000001")
            try await journey.sandbox.misbehave(.init("drop-before-effect"))
            try await journey.methods().send(.showOtherWays)
            guard case .otherWays(let model) = journey.navigation.path.last?.model else {
                Issue.record("the other ways are not there")
                return
            }
            #expect(!model.ways.isEmpty)
        }
    }
}

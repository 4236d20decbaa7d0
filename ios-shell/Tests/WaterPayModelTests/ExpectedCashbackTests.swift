import Testing
import WaterPayBindings

@testable import WaterPayModel

@MainActor
@Suite("What is expected to come back")
struct ExpectedCashbackTests {
    @Test("stands with each way to pay, once it is known")
    func withEachWay() async throws {
        try await Journey.travel { journey in
            try await journey.reachesTheMethods(of: "0000001")
            let model = try await journey.methods()
            let methods = try await eventually("the ways to pay") { model.state.value }
            try await comes("what comes back") { model.expected.count == methods.count }
            #expect(model.expected["stored_value"]?.total.amount.dollars == 20)
            #expect(model.expected["stored_value"]?.words.isEmpty == false)
        }
    }

    @Test("is not said where it cannot be told, and keeps nobody from paying")
    func cannotBeTold() async throws {
        try await Journey.travel(over: Untold.init(like:)) { journey, core in
            try await journey.reachesTheMethods(of: "0000001")
            let model = try await journey.methods()
            _ = try await eventually("the ways to pay") { model.state.value }
            try await comes("it was asked") { core.asked.all.count == 1 }
            #expect(model.expected.isEmpty)
            #expect(model.state.words == nil)
            try await journey.chooses("stored_value")
        }
    }

    /// The real core, but that its gateway tells of no promotions.
    private final class Untold: WaterPay, @unchecked Sendable {
        let asked = Noted<Int>()

        override func expectedCashback(bill: Bill, methods: [PaymentMethod]) async throws -> [ExpectedCashback] {
            await asked.add(methods.count)
            let words = Words(whatHappened: "It is away.", whatToDo: "Try again.")
            throw WaterPayError.NotDone(problem: .gatewayUnreachable, words: words, detail: "made up")
        }
    }
}

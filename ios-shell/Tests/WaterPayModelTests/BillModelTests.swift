import Testing
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

@testable import WaterPayModel

@MainActor
@Suite("One bill")
struct BillModelTests {
    @Test("that the paper states otherwise says so, looked up by the code again")
    func statedOtherwise() async throws {
        try await Journey.travel { journey in
            let sought = Sought.code(try #require(try journey.waterPay.read(PrintedCode.frame())).text)
            let found = try #require(try await journey.waterPay.lookUp(sought).found)
            let id = try #require(found.printedBill).bill.id
            journey.navigation.go(to: .bill(id, of: sought, in: found))
            let model = try await journey.bill()
            #expect(try await model.there().differences == [])
            try await journey.sandbox.correct(id, dollars: 1234)
            model.send(.lookUp)
            let differences = try await model.there { !$0.differences.isEmpty }.differences
            guard case .anotherAmount = try #require(differences.first).kind, differences.count == 1 else {
                Issue.record("it differs in \(differences)")
                return
            }
        }
    }

    @Test("names the other open bills of the household, the oldest first")
    func others() async throws {
        try await Journey.travel { journey in
            let found = try await journey.found("0000002")
            let oldest = try #require(found.bills.first).bill.id
            journey.navigation.go(to: .bill(oldest, of: .number(found.household.account), in: found))
            let there = try await journey.bill().there()
            #expect(there.found.nextStep == .pay)
            #expect(there.others == Array(found.bills.dropFirst()))
        }
    }

    @Test("that the gateway cannot tell of is asked for again when the resident wants it")
    func askedForAgain() async throws {
        try await Journey.travel { journey in
            let found = try await journey.found("0000001")
            let bill = try #require(found.bills.first).bill
            journey.navigation.go(to: .bill(bill.id, of: .number(found.household.account), in: found))
            let model = try await journey.bill()
            try await journey.sandbox.misbehave(.init("error-before-effect"))
            model.send(.lookUp)
            _ = try await model.refusal()
            try await journey.sandbox.behave()
            model.send(.lookUp)
            #expect(try await model.there().bill == bill)
        }
    }

    @Test("that the household does not have is not there, in words")
    func notThere() async throws {
        try await Journey.travel { journey in
            let found = try await journey.found("0000001")
            journey.navigation.go(to: .bill("no such bill", of: .number(found.household.account), in: found))
            let model = try await journey.bill()
            try await comes("it is not there") { if case .notThere = model.state { true } else { false } }
        }
    }
}

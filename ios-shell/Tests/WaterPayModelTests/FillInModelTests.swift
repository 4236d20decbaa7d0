import Testing
import WaterPayBindings

@testable import WaterPayModel

@MainActor
@Suite("What is filled in for a biller")
struct FillInModelTests {
    @Test("leads by plate and kind of vehicle to what parking costs")
    func leadsToItsAccount() async throws {
        try await Journey.travel { journey in
            let model = try await journey.fillsIn(parking)
            model.send(.fillIn(at: 0, Personal("abc-1234")))
            model.send(.fillIn(at: 1, Personal("M")))
            model.send(.lookUp)
            guard case .household(.number(let account)) = journey.here else {
                Issue.record("it leads to \(String(describing: journey.here))")
                return
            }
            #expect(account.number.reveal() == "ABC1234-M")
            #expect(account.numberName == "Plate number")
            #expect(account.numberShown.reveal() == "ABC1234 Motorcycle")
            let found = try #require(try await journey.household().answer().found)
            #expect(found.bills.first?.bill.usage == nil)
            #expect(found.bills.first?.bill.charges.map(\.name) == ["Parking"])
        }
    }

    @Test("is refused in its field, until it is changed")
    func isRefused() async throws {
        try await Journey.travel { journey in
            let model = try await journey.fillsIn(parking)
            model.send(.fillIn(at: 0, Personal("1234567")))
            model.send(.lookUp)
            #expect(model.state.problem?.place == 0)
            model.send(.fillIn(at: 0, Personal("ABC-1234")))
            #expect(model.state.problem == nil)
            model.send(.lookUp)
            #expect(model.state.problem?.place == 1)
            #expect(journey.here == .fillIn(parking))
        }
    }

    @Test("does not describe itself")
    func doesNotDescribeItself() {
        let state = FillInState(values: [Personal("ABC-1234")])
        #expect(!"\(state)\(String(reflecting: state))".contains("1234"))
    }

    private let parking = "roadside-parking"
}

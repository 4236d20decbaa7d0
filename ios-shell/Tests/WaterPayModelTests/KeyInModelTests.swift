import Testing
import WaterPayBindings

@testable import WaterPayModel

@MainActor
@Suite("A number that is keyed in")
struct KeyInModelTests {
    @Test("leads to its account, however it was keyed in", arguments: ["0000001", "００００００１", "000-0001", " 000 0001 "])
    func leadsToItsAccount(_ number: String) async throws {
        try await Journey.travel { journey in
            try await journey.looksUp(number)
            guard case .household(.number(let account)) = journey.here else {
                Issue.record("it leads to \(String(describing: journey.here))")
                return
            }
            #expect(account.number.reveal() == "0000001")
        }
    }

    @Test("that is none stays in the field, with the reason, until it is changed")
    func isNone() async throws {
        try await Journey.travel { journey in
            try await journey.looksUp("123")
            let model = try await journey.keyIn()
            #expect(model.state.number.reveal() == "123")
            #expect(model.state.problem != nil)
            model.send(.type(Personal("1234")))
            #expect(model.state.problem == nil)
            #expect(journey.here == .keyIn)
        }
    }

    @Test("does not describe itself")
    func doesNotDescribeItself() {
        let state = KeyInState(number: Personal("0000001"))
        var dumped = ""
        dump(state, to: &dumped)
        #expect(!"\(state)\(String(reflecting: state))\(dumped)".contains("0000001"))
    }
}

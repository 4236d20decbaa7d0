import Testing
import WaterPayBindings

@testable import WaterPayModel

@MainActor
@Suite("Saving a household")
struct SavingTests {
    @Test("a household that was found is saved by the name that the resident gives it")
    func saves() async throws {
        try await Journey.travel { journey in
            try await journey.looksUp("0000001")
            let household = try await journey.household()
            try await comes("it is not saved") { household.saved == .told(nil) }
            household.send(.save(try #require(try await household.answer().found)))
            let saving = try await journey.saving()
            #expect(saving.household.account.number.reveal() == "0000001")
            saving.send(.type(Personal("Mother")))
            saving.send(.save)
            try await comes("the resident is back at the household") { journey.navigation.path.count == 2 }
            household.send(.seen)
            let saved = try await eventually("it is saved") { household.saved.value ?? nil }
            #expect(saved.name.reveal() == "Mother")
        }
    }

    @Test("a name that is refused stays in the field, and can be mended there")
    func refused() async throws {
        try await Journey.travel { journey in
            journey.navigation.go(to: .saving(try await journey.found("0000001")))
            let saving = try await journey.saving()
            saving.send(.save)
            _ = try await eventually("it needs a name") { saving.state.problem }
            let long = Personal("Somebody whose name does not end")
            saving.send(.type(long))
            #expect(saving.state.problem == nil)
            saving.send(.save)
            _ = try await eventually("it is too long") { saving.state.problem }
            #expect(saving.state.name == long)
            #expect(try await journey.savedNames() == [])
        }
    }

    @Test("a household that is saved already is not saved twice, however often the button is pressed")
    func twice() async throws {
        try await Journey.travel { journey in
            let found = try await journey.found("0000001")
            journey.navigation.go(to: .saving(found))
            let saving = try await journey.saving()
            saving.send(.type(Personal("Mother")))
            saving.send(.save)
            saving.send(.save)
            saving.send(.type(Personal("Father")))
            try await comes("it is saved") { journey.here == nil }
            #expect(saving.state.problem == nil)
            #expect(try await journey.savedNames() == ["Mother"])
            journey.navigation.go(to: .saving(found))
            let again = try await journey.saving()
            again.send(.type(Personal("Father")))
            again.send(.save)
            _ = try await eventually("it is saved already") { again.state.problem }
            #expect(again.state.name.reveal() == "Father")
        }
    }

    @Test("the household leads to its year and to erasing, and nobody's number to neither")
    func leads() async throws {
        try await Journey.travel { journey in
            try await journey.hasSaved("0000001", as: "Mother")
            try await journey.looksUp("0000001")
            let household = try await journey.household()
            let account = try #require(try await household.answer().found).household.account
            household.send(.lookBack(account))
            #expect(journey.here == .lookingBack(account))
            journey.navigation.back()
            household.send(.erase(account))
            #expect(journey.here == .erasing(.household(account: account)))
            journey.navigation.home()
            try await journey.looksUp("0000006")
            let nobodys = try await journey.household()
            _ = try await nobodys.answer()
            #expect(nobodys.saved == .awaited)
        }
    }
}

import Testing
import WaterPayBindings

@testable import WaterPayModel

@MainActor
@Suite("The list of saved households")
struct HouseholdsModelTests {
    @Test("is changed tap by tap, also where one tap comes before the other is done")
    func tapsInOrder() async throws {
        try await withThree { journey, model in
            let third = try account(2, of: model)
            model.send(.moveUp(third))
            model.send(.moveUp(third))
            // There is no place above the first one.
            model.send(.moveUp(third))
            try await comes("it is the first") { names(of: model) == ["Shop", "Mother", "Father"] }
            model.send(.moveDown(third))
            try await comes("it is the second") { names(of: model) == ["Mother", "Shop", "Father"] }
            #expect(try await journey.savedNames() == ["Mother", "Shop", "Father"])
            #expect(model.state.refused == nil)
        }
    }

    @Test("says which of them can be moved, and where")
    func canBeMoved() async throws {
        try await withThree { _, model in
            let accounts = try (0..<3).map { try account($0, of: model) }
            #expect(accounts.map(model.state.canMoveUp) == [false, true, true])
            #expect(accounts.map(model.state.canMoveDown) == [true, true, false])
        }
    }

    @Test("keeps another name, and a refused one stays in the field")
    func renames() async throws {
        try await withThree { journey, model in
            model.send(.rename(try account(0, of: model)))
            #expect(model.state.renaming?.name.name.reveal() == "Mother")
            model.send(.type(Personal("  ")))
            model.send(.keepName)
            _ = try await eventually("it needs a name") { model.state.renaming?.name.problem }
            #expect(model.state.renaming?.name.name.reveal() == "  ")
            model.send(.type(Personal("Grandmother")))
            model.send(.keepName)
            try await comes("it is kept") { model.state.renaming == nil }
            #expect(names(of: model) == ["Grandmother", "Father", "Shop"])
            #expect(try await journey.savedNames() == ["Grandmother", "Father", "Shop"])
        }
    }

    @Test("loses a household only when the resident agrees once more")
    func removes() async throws {
        try await withThree { journey, model in
            let second = try account(1, of: model)
            model.send(.remove(second))
            #expect(model.state.removing == second)
            model.send(.leaveAsItIs)
            model.send(.removeNow)
            #expect(names(of: model).count == 3)
            model.send(.remove(second))
            model.send(.removeNow)
            model.send(.removeNow)
            try await comes("it is gone") { names(of: model) == ["Mother", "Shop"] }
            #expect(try await journey.savedNames() == ["Mother", "Shop"])
            #expect(model.state.refused == nil)
        }
    }

    @Test("is read again when it is come back to")
    func readAgain() async throws {
        try await withThree { journey, model in
            _ = try await journey.waterPay.changeHouseholds(change: .remove(account: account(0, of: model)))
            model.send(.seen)
            try await comes("it is read") { names(of: model) == ["Father", "Shop"] }
            let first = try account(0, of: model)
            model.send(.lookBack(first))
            #expect(journey.here == .lookingBack(first))
        }
    }

    @Test("says what the core refuses, and stays as it is")
    func refused() async throws {
        try await Journey.travel { journey in
            try await journey.hasSaved("0000001", as: "Mother")
            try await journey.hasSaved("0000002", as: "Father")
            let tasks = Tasks()
            defer { tasks.end() }
            let core = Refusing(like: journey.waterPay)
            let model = HouseholdsModel(at: core, navigation: journey.navigation, tasks: tasks) {}
            try await comes("it is read") { names(of: model).count == 2 }
            model.send(.moveDown(try account(0, of: model)))
            try await comes("it is told") { model.state.refused == noRoom }
            #expect(names(of: model) == ["Mother", "Father"])
        }
    }

    private func withThree(_ steps: (Journey, HouseholdsModel) async throws -> Void) async throws {
        try await Journey.travel { journey in
            for (number, name) in [("0000001", "Mother"), ("0000002", "Father"), ("0000003", "Shop")] {
                try await journey.hasSaved(number, as: name)
            }
            journey.app.home.send(.editHouseholds)
            let model = try await journey.households()
            try await comes("they are read") { names(of: model).count == 3 }
            try await steps(journey, model)
        }
    }

    private func names(of model: HouseholdsModel) -> [String] {
        model.state.known.map { $0.name.reveal() }
    }

    private func account(_ place: Int, of model: HouseholdsModel) throws -> Account {
        try #require(model.state.known.dropFirst(place).first).household.account
    }

    /// The real core, but that it cannot write the list.
    private final class Refusing: WaterPay, @unchecked Sendable {
        override func changeHouseholds(change: HouseholdsChange) async throws -> [SavedHousehold] {
            throw WaterPayError.HouseholdsFailed(problem: .disk, words: noRoom, detail: "made up")
        }
    }
}

private let noRoom = Words(whatHappened: "There is no room.", whatToDo: "Make some.")

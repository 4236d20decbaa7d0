import Testing
import WaterPayBindings

@testable import WaterPayModel

@MainActor
@Suite("Looking back on a year")
struct LookingBackTests {
    @Test("begins with the year that it is now, and goes back from there and no further on")
    func throughTheYears() async throws {
        try await Journey.travel { journey in
            let model = try await journey.looksBack(on: "0000019")
            let now = try await eventually("this year") { model.state.value }
            #expect(!model.hasYearAfter && model.hasYearBefore)
            model.send(.yearAfter)
            #expect(model.state.value == now)
            model.send(.yearBefore)
            // While a year is asked for there is none to go on from.
            model.send(.yearBefore)
            let before = try await eventually("the year before") { model.state.value }
            #expect(before.year == now.year - 1)
            #expect(model.hasYearAfter)
            model.send(.yearAfter)
            #expect(try await eventually("this year again") { model.state.value } == now)
        }
    }

    @Test("goes no further back than to the year of the first bills")
    func firstYear() async throws {
        try await Journey.travel(over: LongAgo.init(like:)) { journey, _ in
            let model = try await journey.looksBack(on: "0000001")
            _ = try await eventually("this year") { model.state.value }
            model.send(.yearBefore)
            try await comes("1912") { model.state.value?.year == 1912 }
            #expect(!model.hasYearBefore)
            model.send(.yearBefore)
            #expect(model.state.value?.year == 1912)
        }
    }

    @Test("shows the use of a saved household, as bars that are not longer than the room")
    func bars() async throws {
        try await Journey.travel { journey in
            try await journey.hasSaved("0000019", as: "Mother")
            let model = try await journey.looksBack(on: "0000019")
            let told = try await eventually("this year") { model.state.value }
            guard case .seen(_, _, let most, let months) = told.water else {
                Issue.record("nothing was seen")
                return
            }
            let uses = months.flatMap { [$0.now] + [$0.yearBefore].compactMap { $0 } }
            #expect(uses.allSatisfy { (0...1).contains($0.share(of: most)) })
            #expect(uses.contains { $0.share(of: most) == 1 })
            #expect(months.contains { $0.unusualRise != nil })
        }
    }

    @Test("says of a household that is not saved that its use is not kept")
    func notKept() async throws {
        try await Journey.travel { journey in
            let model = try await journey.looksBack(on: "0000019")
            let told = try await eventually("this year") { model.state.value }
            guard case .notKept = told.water else {
                Issue.record("it is kept")
                return
            }
        }
    }

    @Test("draws no bar where nothing was used")
    func nothingUsed() {
        #expect(DailyUse(litres: 0, words: "").share(of: 0) == 0)
        #expect(DailyUse(litres: 5, words: "").share(of: 20) == 0.25)
        #expect(DailyUse(litres: 30, words: "").share(of: 20) == 1)
    }

    /// The real core, but that it is the year 1913.
    private final class LongAgo: WaterPay, @unchecked Sendable {
        override func lookBack(account: Account, year: Int16?) async throws -> LookingBack {
            try await super.lookBack(account: account, year: year ?? 1913)
        }
    }
}

extension Journey {
    fileprivate func looksBack(on number: String) async throws -> LookingBackModel {
        navigation.go(to: .lookingBack(try waterPay.keyedIn(number: number)))
        return try await lookingBack()
    }
}

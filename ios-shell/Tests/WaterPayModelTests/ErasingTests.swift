import Foundation
import Testing
import WaterPayBindings
import WaterPaySandbox

@testable import WaterPayModel

@MainActor
@Suite("Erasing")
struct ErasingTests {
    @Test("a household leaves nothing of it on any screen")
    func household() async throws {
        try await Journey.travel { journey in
            try await journey.hasPaid("0000001")
            try await journey.hasSaved("0000003", as: "Shop")
            let before = journey.app.home
            before.send(.seen)
            try await comes("it is there") { !before.state.households.isEmpty }
            try await journey.looksUp("0000001")
            let household = try await journey.household()
            household.send(.erase(try #require(try await household.answer().found).household.account))
            let erasing = try await journey.erasing()
            #expect(!erasing.question.question.isEmpty && !erasing.question.whatStays.isEmpty)
            erasing.send(.erase)
            erasing.send(.erase)
            let erased = try await eventually("it is erased") { erasing.erased }
            #expect(erased.payments == 1)
            // Nothing is left behind this screen, and it still says what was erased.
            #expect(journey.navigation.path.count == 1)
            #expect(try await journey.erasing() === erasing)
            erasing.send(.done)
            #expect(journey.here == nil)
            let home = journey.app.home
            #expect(home !== before)
            home.send(.seen)
            try await comes("the other one is there") { home.state.saved.map { $0.name.reveal() } == ["Shop"] }
            #expect(try await journey.waterPay.accounts() == [])
        }
    }

    @Test("everything is asked for from the settings, and takes back every reminder and what was shared")
    func everything() async throws {
        try await Journey.travel { journey in
            try await journey.hasSaved("0000001", as: "Mother")
            journey.app.settings.send(.showReminders)
            try await journey.reminders().send(.remindMe(true))
            try await comes("reminders are scheduled") { journey.reminding.scheduled?.isEmpty == false }
            journey.surroundings.share(.file(Data("who owes what".utf8), named: "waterpay-history.csv"))
            journey.app.settings.send(.eraseEverything)
            let erasing = try await journey.erasing()
            erasing.send(.erase)
            _ = try await eventually("it is erased") { erasing.erased }
            try await comes("no reminder is left") { journey.reminding.scheduled == [] }
            #expect(journey.surroundings.shared == [])
            #expect(try await journey.savedNames() == [])
        }
    }

    @Test("nothing is what the resident chose by leaving it as it is")
    func leftAsItIs() async throws {
        try await Journey.travel { journey in
            try await journey.hasSaved("0000001", as: "Mother")
            journey.app.settings.send(.eraseEverything)
            try await journey.erasing().send(.leaveAsItIs)
            #expect(journey.here == nil)
            #expect(try await journey.savedNames() == ["Mother"])
        }
    }

    @Test("is refused in words while a payment is on its way, and can be tried again afterwards")
    func underWay() async throws {
        try await Journey.travel { journey in
            let payment = try await journey.pay("0000013", by: "wallet")
            journey.app.settings.send(.eraseEverything)
            let erasing = try await journey.erasing()
            erasing.send(.erase)
            try await comes("it is refused") {
                if case .deciding(.some) = erasing.state { true } else { false }
            }
            #expect(try await journey.erasing() === erasing)
            try await journey.waitsForTheResident(payment.id)
            try await journey.sandbox.decide(payment.id, "cancel")
            _ = try await journey.waterPay.end(of: payment.id)
            erasing.send(.erase)
            _ = try await eventually("it is erased") { erasing.erased }
        }
    }

    @Test("is done also when the resident leaves meanwhile, and then they are at the first screen")
    func leftMeanwhile() async throws {
        try await Journey.travel { journey in
            try await journey.hasSaved("0000001", as: "Mother")
            let before = journey.app.home
            journey.app.settings.send(.eraseEverything)
            try await journey.erasing().send(.erase)
            journey.navigation.back()
            journey.navigation.go(to: .history)
            try await comes("everything is asked for anew") { journey.app.home !== before }
            #expect(journey.here == nil)
            #expect(try await journey.savedNames() == [])
        }
    }

    @Test("that reached only the payments says so, and everything is asked for anew all the same")
    func onlyThePayments() async throws {
        try await Journey.travel(over: HalfErasing.init(like:)) { journey, _ in
            let before = journey.app.home
            journey.app.settings.send(.eraseEverything)
            let erasing = try await journey.erasing()
            erasing.send(.erase)
            try await comes("it is told") { erasing.state == .deciding(refused: halfOnly) }
            #expect(journey.app.home !== before)
            #expect(try await journey.erasing() === erasing)
        }
    }

    /// The real core, but that it cannot write the list of households.
    private final class HalfErasing: WaterPay, @unchecked Sendable {
        override func erase(erasure: Erasure) async throws -> Erased {
            throw WaterPayError.HouseholdsFailed(problem: .disk, words: halfOnly, detail: "made up")
        }
    }
}

private let halfOnly = Words(whatHappened: "Only the payments are erased.", whatToDo: "Try again.")

extension ErasingModel {
    fileprivate var erased: Erased? {
        if case .erased(let erased) = state { erased } else { nil }
    }
}

extension Journey {
    fileprivate func waitsForTheResident(_ payment: PaymentId) async throws {
        navigation.go(to: .payment(payment))
        _ = try await self.payment().needsResident()
        navigation.back()
    }
}

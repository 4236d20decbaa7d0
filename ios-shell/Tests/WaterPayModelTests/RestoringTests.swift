import Foundation
import Testing
import WaterPayBindings
import WaterPaySandbox

@testable import WaterPayModel

@MainActor
@Suite("Restoring a backup")
struct RestoringTests {
    private let passphrase = Personal("four made up words")

    @Test("brings what another phone had, and the first screen and the history show it")
    func restored() async throws {
        try await Journey.travel { journey in
            let model = try await bringsABackup(on: journey)
            let before = journey.app.home
            try await model.restore(passphrase)
            model.send(.restore)
            #expect(!(try await model.restored()).isEmpty)
            #expect(try await journey.restoring() === model)
            #expect(journey.app.home !== before)
            model.send(.done)
            #expect(journey.here == nil)
            let home = journey.app.home
            home.send(.seen)
            try await comes("the household is there") { home.state.saved.map { $0.name.reveal() } == ["Mother"] }
            home.send(.showHistory)
            let history = try await journey.history()
            try await comes("the payment is there") { history.state.payments.count == 1 }
        }
    }

    @Test("is refused in words, until the passphrase is right")
    func anotherPassphrase() async throws {
        try await Journey.travel { journey in
            let model = try await bringsABackup(on: journey)
            let other = Personal("four other words")
            try await model.restore(other)
            #expect(!(try await model.refusal()).whatToDo.isEmpty)
            #expect(model.state.passphrase == other && model.state.hasFile)
            model.send(.type(passphrase))
            #expect(model.state.stage == .asking(refused: nil))
            model.send(.restore)
            _ = try await model.restored()
        }
    }

    @Test("is refused in words, until the file is a backup")
    func anotherFile() async throws {
        try await Journey.travel { journey in
            let model = try await bringsABackup(on: journey)
            let backup = journey.surroundings.file
            journey.surroundings.file = Data()
            try await model.restore(passphrase)
            #expect(!(try await model.refusal()).whatToDo.isEmpty)
            journey.surroundings.file = backup
            model.send(.choose)
            try await comes("another is chosen") { model.state.stage == .asking(refused: nil) }
            #expect(model.state.passphrase == passphrase)
            model.send(.restore)
            _ = try await model.restored()
        }
    }

    @Test("needs a file, which is chosen one at a time, and kept when no other is chosen")
    func choosing() async throws {
        try await Journey.travel { journey in
            let model = try await bringsABackup(on: journey)
            model.send(.type(passphrase))
            model.send(.restore)
            #expect(model.state == RestoringState(passphrase: passphrase))
            journey.surroundings.files.shut()
            for _ in 0..<3 { model.send(.choose) }
            try await comes("the files are seen") { journey.surroundings.timesAmongFiles > 0 }
            journey.surroundings.files.open()
            try await comes("one is chosen") { model.state.hasFile }
            #expect(journey.surroundings.timesAmongFiles == 1)
            journey.surroundings.file = nil
            model.send(.choose)
            try await comes("the files are seen again") { journey.surroundings.timesAmongFiles == 2 }
            model.send(.restore)
            _ = try await model.restored()
        }
    }

    @Test("is done also when the resident leaves meanwhile, and what they came to shows it")
    func leftMeanwhile() async throws {
        try await Journey.travel(over: Held.init(like:)) { journey, core in
            let model = try await bringsABackup(on: journey)
            try await model.restore(passphrase)
            #expect(model.state.stage == .restoring)
            journey.navigation.home()
            journey.app.home.send(.showHistory)
            let history = try await journey.history()
            try await comes("it is empty") { history.state.complete }
            core.goesOn.open()
            try await comes("the payment is there") {
                guard case .history(let history) = journey.navigation.path.last?.model else { return false }
                return history.state.payments.count == 1
            }
            #expect(journey.navigation.path.count == 1)
            #expect(try await journey.savedNames() == ["Mother"])
        }
    }

    @Test("that reached only the payments says so, and everything is asked for anew all the same")
    func onlyThePayments() async throws {
        try await Journey.travel(over: HalfRestoring.init(like:)) { journey, _ in
            let model = try await bringsABackup(on: journey)
            let before = journey.app.home
            try await model.restore(passphrase)
            #expect(try await model.refusal() == halfOnly)
            #expect(journey.app.home !== before)
            #expect(try await journey.restoring() === model)
        }
    }

    @Test("forgets the passphrase when it is done, and tells it in no description before")
    func secret() async throws {
        try await Journey.travel { journey in
            let model = try await bringsABackup(on: journey)
            try await model.restore(passphrase)
            #expect(model.state.passphrase == passphrase)
            expectNothing(of: passphrase, in: model, model.state, RestoringEvent.type(passphrase))
            _ = try await model.restored()
            #expect(model.state.passphrase == Personal("") && !model.state.hasFile)
        }
    }

    /// The resident has the file of another phone at hand, and is where it is restored.
    private func bringsABackup(on journey: Journey) async throws -> RestoringModel {
        journey.surroundings.file = try await journey.backupOfAnotherPhone(
            "0000001",
            savedAs: "Mother",
            passphrase: passphrase
        )
        return try await journey.restoresABackup()
    }

    /// The real core, but that it restores only when a test lets it.
    private final class Held: WaterPay, @unchecked Sendable {
        let goesOn = Gate(isOpen: false)

        override func restore(file: Data, passphrase: Personal) async throws -> Restored {
            await goesOn.pass()
            return try await super.restore(file: file, passphrase: passphrase)
        }
    }

    /// The real core, but that it cannot write the list of households.
    private final class HalfRestoring: WaterPay, @unchecked Sendable {
        override func restore(file: Data, passphrase: Personal) async throws -> Restored {
            throw WaterPayError.BackupFailed(
                problem: .householdsFailed(households: .disk),
                words: halfOnly,
                detail: "made up"
            )
        }
    }
}

private let halfOnly = Words(whatHappened: "Only the payments are restored.", whatToDo: "Try again.")

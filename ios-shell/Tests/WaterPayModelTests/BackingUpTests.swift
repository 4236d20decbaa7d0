import Foundation
import Testing
import WaterPayBindings
import WaterPaySandbox

@testable import WaterPayModel

@MainActor
@Suite("Making a backup")
struct BackingUpTests {
    private let passphrase = Personal("four made up words")

    @Test("says first what a passphrase is to be, and then hands a file over that only it opens")
    func made() async throws {
        try await Journey.travel { journey in
            try await journey.hasPaid("0000001")
            let model = try await journey.makesABackup()
            #expect(!model.words.about.isEmpty)
            model.make(passphrase)
            #expect(model.state.stage == .making)
            #expect(!(try await model.made()).isEmpty)
            #expect(journey.surroundings.shared == [])
            model.send(.save)
            let file = try #require(journey.surroundings.shared.first?.file(named: "waterpay-backup.age"))
            #expect(file.starts(with: Data("age-encryption.org/v1".utf8)))
            model.send(.save)
            #expect(journey.surroundings.shared.count == 2)
            model.send(.done)
            #expect(journey.here == .backups)
        }
    }

    @Test("is done once, with what was typed when the button was pressed")
    func once() async throws {
        try await Journey.travel(over: Counting.init(like:)) { journey, core in
            let model = try await journey.makesABackup()
            model.make(passphrase)
            model.send(.make)
            model.send(.type(Personal("something else")))
            model.send(.save)
            _ = try await model.made()
            model.make(Personal("something else"))
            model.send(.done)
            #expect(core.made.all == [passphrase])
        }
    }

    @Test("is refused in words, what was typed stays, and it can be tried again")
    func refused() async throws {
        try await Journey.travel { journey in
            let model = try await journey.makesABackup()
            let other = Personal("four other words")
            model.make(passphrase, again: other)
            #expect(!(try await model.refusal()).whatToDo.isEmpty)
            #expect((model.state.passphrase, model.state.again) == (passphrase, other))
            // What is said of the passphrases is not said of others.
            model.send(.typeAgain(passphrase))
            #expect(model.state.stage == .asking(refused: nil))
            model.send(.make)
            _ = try await model.made()
        }
    }

    @Test("forgets the passphrase when it is done, and tells it in no description before")
    func secret() async throws {
        try await Journey.travel { journey in
            let model = try await journey.makesABackup()
            model.make(passphrase)
            #expect(model.state.passphrase == passphrase)
            expectNothing(of: passphrase, in: model, model.state, BackingUpEvent.type(passphrase))
            _ = try await model.made()
            #expect((model.state.passphrase, model.state.again) == (Personal(""), Personal("")))
        }
    }

    /// The real core, but that it notes the passphrases.
    private final class Counting: WaterPay, @unchecked Sendable {
        let made = Noted<Personal>()

        override func backUp(passphrase: Personal, again: Personal) async throws -> BackedUp {
            await made.add(passphrase)
            return try await super.backUp(passphrase: passphrase, again: again)
        }
    }
}

/// None of the values tells of `secret`, however it is described.
@MainActor
func expectNothing(of secret: Personal, in values: Any...) {
    for value in values {
        var dumped = ""
        dump(value, to: &dumped)
        #expect(!"\(value) \(String(reflecting: value)) \(dumped)".contains(secret.reveal()))
    }
}

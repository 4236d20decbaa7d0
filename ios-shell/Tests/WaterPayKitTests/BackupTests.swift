import Foundation
import Testing
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

/// What goes from one phone to another: a file, as bytes, and the passphrase that opens it.
@Suite("A backup")
struct BackupTests {
    private let sandbox: Sandbox
    private let phone: Phone
    private let passphrase = Personal("four made up words")

    init() throws {
        sandbox = try Sandbox()
        phone = try Phone(gateway: sandbox.address)
    }

    @Test("is a file that another phone restores, once")
    func goesToAnotherPhone() async throws {
        let (file, paid) = try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            let bill = try await waterPay.bill(of: "0000001")
            let paid = try await waterPay.end(of: phone.pay(bill, at: waterPay).id)
            let backedUp = try await waterPay.backUp(passphrase: passphrase, again: passphrase)
            #expect(!backedUp.words.isEmpty)
            return (backedUp.file, paid)
        }
        #expect(file.starts(with: Data("age-encryption.org/v1\n".utf8)))
        #expect(file.range(of: Data("0000001".utf8)) == nil)
        try await onAnotherPhone { waterPay in
            let restored = try await waterPay.restore(file: file, passphrase: passphrase)
            #expect((restored.payments, restored.households) == (1, 0))
            #expect(!restored.words.isEmpty)
            let receipt = try await waterPay.receipt(id: paid.id)
            #expect(receipt.payment == paid.id)
            let again = try await waterPay.restore(file: file, passphrase: passphrase)
            #expect((again.payments, again.households) == (0, 0))
            #expect(again.words != restored.words)
        }
    }

    @Test("is not made with a passphrase that was typed otherwise the second time, or that is no safe one")
    func noSuchPassphrase() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            await expect(.passphrasesDiffer) {
                _ = try await waterPay.backUp(passphrase: passphrase, again: Personal("four other words"))
            }
            await expect(.passphraseTooShort) {
                _ = try await waterPay.backUp(passphrase: Personal("short"), again: Personal("short"))
            }
            let long = Personal(String(repeating: "word ", count: 1000))
            await expect(.passphraseTooLong) { _ = try await waterPay.backUp(passphrase: long, again: long) }
        }
    }

    @Test("is not restored by another passphrase, nor is what is none")
    func notRestored() async throws {
        let file = try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            try await waterPay.backUp(passphrase: passphrase, again: passphrase).file
        }
        try await onAnotherPhone { waterPay in
            await expect(.wrongPassphrase) {
                _ = try await waterPay.restore(file: file, passphrase: Personal("four other words"))
            }
            await expect(.damaged) { _ = try await waterPay.restore(file: file.dropLast(), passphrase: passphrase) }
            for none in [Data(), Data("a letter".utf8)] {
                await expect(.notABackup) { _ = try await waterPay.restore(file: none, passphrase: passphrase) }
            }
            let restored = try await waterPay.restore(file: file, passphrase: passphrase)
            #expect(restored.payments == 0)
        }
    }

    @Test("asks for a passphrase in words, other ones in each language")
    func asksInWords() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            let english = try waterPay.passphraseWords()
            for words in [english.about, english.ask, english.askAgain] { #expect(!words.isEmpty) }
            try waterPay.speak(language: .zhHantTw)
            let chinese = try waterPay.passphraseWords()
            #expect(chinese != english)
        }
    }

    private func onAnotherPhone(_ work: (WaterPay) async throws -> Void) async throws {
        let other = try Phone(gateway: sandbox.address)
        try await WaterPay.opened(other.settings).usedAndShutDown(work)
    }

    /// The refusal says why, in words, and nothing of what was typed.
    private func expect(_ problem: BackupProblem, _ work: () async throws -> Void) async {
        guard let refused = await refusal(of: work), case .BackupFailed(problem, let words, _) = refused else {
            Issue.record("it is not refused as \(problem)")
            return
        }
        #expect(!words.whatHappened.isEmpty && !words.whatToDo.isEmpty)
        var told = "\(refused) \(String(reflecting: refused)) \(refused.localizedDescription)"
        dump(refused, to: &told)
        #expect(!told.contains("four made up words") && !told.contains("four other words"))
    }
}

import Foundation
import WaterPayBindings
import WaterPaySandbox

@testable import WaterPayModel

/// What a resident does with backups.
extension Journey {
    /// Goes from the settings to where a backup is made.
    func makesABackup() async throws -> BackingUpModel {
        app.settings.send(.showBackups)
        try await backups().send(.make)
        return try await backingUp()
    }

    /// Goes from the settings to where one is restored.
    func restoresABackup() async throws -> RestoringModel {
        app.settings.send(.showBackups)
        try await backups().send(.restore)
        return try await restoring()
    }

    /// The backup of another phone: it has paid the bill of `number`, and saved its household as `name`.
    func backupOfAnotherPhone(_ number: String, savedAs name: String, passphrase: Personal) async throws -> Data {
        let other = try Phone(gateway: sandbox.address)
        return try await WaterPay.opened(other.settings).usedAndShutDown { waterPay in
            let bill = try await waterPay.bill(of: number)
            _ = try await waterPay.end(of: other.pay(bill, at: waterPay).id)
            _ = try await waterPay.changeHouseholds(change: .save(found: found(number), name: name))
            return try await waterPay.backUp(passphrase: passphrase, again: passphrase).file
        }
    }
}

extension BackingUpModel {
    /// Types both, and has it made.
    func make(_ passphrase: Personal, again: Personal? = nil) {
        send(.type(passphrase))
        send(.typeAgain(again ?? passphrase))
        send(.make)
    }

    /// What is said of the backup, once it is made.
    func made() async throws -> String {
        try await eventually("it is made") { if case .made(let words) = state.stage { words } else { nil } }
    }

    func refusal() async throws -> Words {
        try await eventually("it is not made") {
            if case .asking(.some(let words)) = state.stage { words } else { nil }
        }
    }
}

extension RestoringModel {
    /// Chooses what is to be chosen, types the passphrase, and has it restored.
    func restore(_ passphrase: Personal) async throws {
        send(.choose)
        try await comes("the file is chosen") { state.hasFile }
        send(.type(passphrase))
        send(.restore)
    }

    /// What is said of what came, once it is restored.
    func restored() async throws -> String {
        try await eventually("it is restored") {
            if case .restored(let words) = state.stage { words } else { nil }
        }
    }

    func refusal() async throws -> Words {
        try await eventually("it is not restored") {
            if case .asking(.some(let words)) = state.stage { words } else { nil }
        }
    }
}

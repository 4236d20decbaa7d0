import Foundation
import WaterPayBindings

// What a resident does for another phone: makes a backup, and restores one.

extension ScenarioPhone {
    /// Makes a backup; gives back the file, if it was made.
    func backUp(_ passphrase: String) async throws -> Data? {
        let passphrase = Personal(passphrase)
        return try await attempt { try await $0.backUp(passphrase: passphrase, again: passphrase) }?.file
    }

    /// Restores one.
    func restore(_ file: Data, _ passphrase: String) async throws {
        shown.restored = nil
        shown.restored = try await attempt { try await $0.restore(file: file, passphrase: Personal(passphrase)) }
    }
}

extension RestoredSeen {
    /// What a backup brought.
    init(_ restored: Restored) {
        self.init(payments: UInt32(restored.payments), households: UInt32(restored.households))
    }
}

extension FailureSeen {
    /// Why no backup was made, or nothing restored.
    init(_ problem: BackupProblem) throws {
        switch problem {
        case .passphraseTooShort: self.init(kind: .passphraseTooShort)
        case .passphraseTooLong: self.init(kind: .passphraseTooLong)
        case .noRandomness: self.init(kind: .noRandomness)
        case .notABackup: self.init(kind: .notABackup)
        case .wrongPassphrase: self.init(kind: .wrongPassphrase)
        case .damaged: self.init(kind: .backupDamaged)
        case .newer: self.init(kind: .backupNewer)
        case .ledgerFailed: self.init(kind: .ledgerFailed)
        case .householdsFailed(let problem): self.init(problem)
        case .notRunning: self.init(kind: .notRunning)
        case .passphrasesDiffer: throw Why.outOfPlace("a runner types a passphrase the same twice")
        }
    }
}

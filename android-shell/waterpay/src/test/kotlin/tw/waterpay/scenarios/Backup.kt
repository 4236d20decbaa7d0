package tw.waterpay.scenarios

import tw.waterpay.Personal
import tw.waterpay.bindings.BackupProblem
import tw.waterpay.bindings.Restored
import tw.waterpay.bindings.WaterPayException

/* What a resident does for another phone: makes a backup, and restores one. */

/** What a backup brought that was not there. */
internal class RestoredSeen(payments: Long? = null, households: Long? = null) :
    Seen("payments" to payments, "households" to households)

/** Makes a backup; gives back the file, if it was made. */
internal suspend fun Phone.backUp(passphrase: String): ByteArray? =
    attempt { it.backUp(Personal(passphrase), again = Personal(passphrase)) }?.file

/** Restores one. */
internal suspend fun Phone.restore(file: ByteArray, passphrase: String) {
    shown.restored = null
    shown.restored = attempt { it.restore(file, Personal(passphrase)) }
}

/** What a backup brought. */
internal fun seen(restored: Restored) = RestoredSeen(restored.payments, restored.households)

/** Why no backup was made, or nothing restored. */
internal fun seen(error: WaterPayException.BackupFailed): FailureSeen = when (val problem = error.problem) {
    BackupProblem.PassphraseTooShort -> FailureSeen(FailureKind.PASSPHRASE_TOO_SHORT)
    BackupProblem.PassphraseTooLong -> FailureSeen(FailureKind.PASSPHRASE_TOO_LONG)
    BackupProblem.NoRandomness -> FailureSeen(FailureKind.NO_RANDOMNESS)
    BackupProblem.NotABackup -> FailureSeen(FailureKind.NOT_A_BACKUP)
    BackupProblem.WrongPassphrase -> FailureSeen(FailureKind.WRONG_PASSPHRASE)
    BackupProblem.Damaged -> FailureSeen(FailureKind.BACKUP_DAMAGED)
    BackupProblem.Newer -> FailureSeen(FailureKind.BACKUP_NEWER)
    is BackupProblem.LedgerFailed -> FailureSeen(FailureKind.LEDGER_FAILED)
    is BackupProblem.HouseholdsFailed -> seen(problem.households)
    BackupProblem.NotRunning -> FailureSeen(FailureKind.NOT_RUNNING)
    BackupProblem.PassphrasesDiffer -> throw Why.RunnerFailed(error)
}

internal fun restored(word: Word) = word.fields {
    RestoredSeen(
        payments = optional("payments", Word::wholeNumber),
        households = optional("households", Word::wholeNumber),
    )
}

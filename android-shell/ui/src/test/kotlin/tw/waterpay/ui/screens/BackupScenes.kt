package tw.waterpay.ui.screens

import androidx.compose.runtime.Composable
import tw.waterpay.Personal
import tw.waterpay.bindings.Erasure
import tw.waterpay.ui.backup.BackingUpScreen
import tw.waterpay.ui.backup.BackingUpState
import tw.waterpay.ui.backup.BackupsScreen
import tw.waterpay.ui.backup.RestoringScreen
import tw.waterpay.ui.backup.RestoringState
import tw.waterpay.ui.journey.Journey

/** Between this phone and another one. What was saved here is in the backup, and here again after it was restored. */
internal suspend fun backingUp(day: Day, journey: Journey): List<Drawn> {
    val short = day.refusal { journey.waterPay.backUp(SHORT, again = SHORT) }
    val made = journey.waterPay.backUp(PASSPHRASE, again = PASSPHRASE)
    journey.waterPay.erase(Erasure.Everything)
    val wrong = day.refusal { journey.waterPay.restore(made.file, ANOTHER) }
    val restored = journey.waterPay.restore(made.file, PASSPHRASE)
    val typed = BackingUpState.Typing(PASSPHRASE, PASSPHRASE)
    val chosen = RestoringState.Choosing(made.file)
    val words = journey.waterPay.passphraseWords()
    val making = listOf<Pair<String, BackingUpState>>(
        "backing-up" to BackingUpState.Typing(),
        "backing-up-under-way" to typed.copy(underWay = true),
        "backing-up-refused" to BackingUpState.Typing(SHORT, SHORT, problem = short),
        "backed-up" to BackingUpState.Made(made),
    )
    val restoring = listOf<Pair<String, RestoringState>>(
        "restoring" to RestoringState.Choosing(),
        "restoring-file" to chosen,
        "restoring-under-way" to chosen.copy(passphrase = PASSPHRASE, underWay = true),
        "restoring-refused" to chosen.copy(passphrase = ANOTHER, problem = wrong),
        "restored" to RestoringState.Restored(restored.words),
    )
    return listOf<Drawn>("backups" to { BackupsScreen {} }) +
        making.map { (name, state) -> drawn(name) { BackingUpScreen(words, state) {} } } +
        restoring.map { (name, state) -> drawn(name) { RestoringScreen(words, state) {} } }
}

private fun drawn(name: String, content: @Composable () -> Unit): Drawn = name to content

private val PASSPHRASE = Personal("four made up words")
private val ANOTHER = Personal("four other words")
private val SHORT = Personal("words")

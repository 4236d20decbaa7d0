package tw.waterpay.ui.backup

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.Personal
import tw.waterpay.bindings.BackedUp
import tw.waterpay.bindings.PassphraseWords
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.platform.Shared
import tw.waterpay.ui.platform.Surroundings
import tw.waterpay.ui.wordsOrThrow

/**
 * A backup, made with a passphrase that is typed twice, and handed to the phone. What a passphrase is, the core says. It is
 * known here until the backup is made, and no longer.
 */
class BackingUpModel(
    private val waterPay: WaterPayInterface,
    private val surroundings: Surroundings,
    private val scope: CoroutineScope,
) {
    private val shown = MutableStateFlow<BackingUpState>(BackingUpState.Typing())

    /** What to say where the passphrase is typed. */
    val words: PassphraseWords = waterPay.passphraseWords()

    /** What the screen shows. */
    val state: StateFlow<BackingUpState> = shown.asStateFlow()

    /** The first field now says [passphrase]. */
    fun type(passphrase: Personal) = change { copy(passphrase = passphrase) }

    /** The second field now says [again]. */
    fun typeAgain(again: Personal) = change { copy(again = again) }

    /** Both are complete. Not heard while the backup is being made. */
    fun backUp() {
        val typed = typed() ?: return
        shown.value = typed.copy(underWay = true, problem = null)
        scope.launch {
            shown.value = when (val made = outcome { waterPay.backUp(typed.passphrase, typed.again) }) {
                is Outcome.Done -> BackingUpState.Made(made.value)
                is Outcome.Refused -> typed.copy(problem = made.error.wordsOrThrow)
            }
        }
    }

    /** Hands the backup to the phone, as often as the resident wants. */
    fun save() {
        val made = shown.value as? BackingUpState.Made ?: return
        surroundings.share(Shared.File("waterpay-backup.age", made.backup.file))
    }

    private fun change(type: BackingUpState.Typing.() -> BackingUpState.Typing) {
        typed()?.let { shown.value = it.type().copy(problem = null) }
    }

    private fun typed(): BackingUpState.Typing? = (shown.value as? BackingUpState.Typing)?.takeUnless { it.underWay }
}

/** How far making a backup has come. */
sealed interface BackingUpState {
    /**
     * The resident types a passphrase.
     *
     * @property again the same once more
     * @property underWay whether the backup is being made
     * @property problem why it was not
     */
    data class Typing(
        val passphrase: Personal = Personal(""),
        val again: Personal = Personal(""),
        val underWay: Boolean = false,
        val problem: Words? = null,
    ) : BackingUpState

    /** It is made. */
    data class Made(val backup: BackedUp) : BackingUpState
}

package tw.waterpay.ui.backup

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import tw.waterpay.Outcome
import tw.waterpay.Personal
import tw.waterpay.bindings.PassphraseWords
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.platform.Surroundings
import tw.waterpay.ui.wordsOrThrow

/**
 * A backup that the phone has somewhere, and the passphrase that opens it. [onRestored] is called after every attempt, also
 * when the resident is elsewhere by then, and after one that failed, which may have brought the payments and no households.
 */
class RestoringModel(
    private val waterPay: WaterPayInterface,
    private val surroundings: Surroundings,
    private val scope: CoroutineScope,
    private val onRestored: () -> Unit,
) {
    private val shown = MutableStateFlow<RestoringState>(RestoringState.Choosing())

    /** What to say where the passphrase is typed. */
    val words: PassphraseWords = waterPay.passphraseWords()

    /** What the screen shows. */
    val state: StateFlow<RestoringState> = shown.asStateFlow()

    /** Lets the resident choose the backup, or another one. One at a time; what was typed stays. */
    fun choose() {
        val before = waiting() ?: return
        shown.value = before.copy(choosing = true)
        scope.launch {
            val file = surroundings.chooseFile()
            shown.value = if (file == null) before else before.copy(file = file, problem = null)
        }
    }

    /** The field now says [passphrase]. */
    fun type(passphrase: Personal) {
        waiting()?.let { shown.value = it.copy(passphrase = passphrase, problem = null) }
    }

    /** The passphrase is complete. Not heard without a file, nor while one is being restored. */
    fun restore() {
        val typed = waiting() ?: return
        val file = typed.file ?: return
        shown.value = typed.copy(underWay = true, problem = null)
        scope.launch {
            val restored = withContext(NonCancellable) {
                outcome { waterPay.restore(file, typed.passphrase) }.also { onRestored() }
            }
            shown.value = when (restored) {
                is Outcome.Done -> RestoringState.Restored(restored.value.words)
                is Outcome.Refused -> typed.copy(problem = restored.error.wordsOrThrow)
            }
        }
    }

    private fun waiting(): RestoringState.Choosing? =
        (shown.value as? RestoringState.Choosing)?.takeUnless { it.isBusy }
}

/** How far restoring has come. */
sealed interface RestoringState {
    /**
     * The resident chooses a backup, and types its passphrase.
     *
     * @property file the backup; none before one was chosen
     * @property choosing whether the phone is asking for one
     * @property underWay whether it is being restored
     * @property problem why it was not
     */
    data class Choosing(
        val file: ByteArray? = null,
        val passphrase: Personal = Personal(""),
        val choosing: Boolean = false,
        val underWay: Boolean = false,
        val problem: Words? = null,
    ) : RestoringState {
        internal val isBusy: Boolean get() = choosing || underWay
    }

    /** What was in it is here. */
    data class Restored(val words: String) : RestoringState
}

package tw.waterpay.ui.keyin

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import tw.waterpay.Outcome
import tw.waterpay.Personal
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.wordsOrThrow

/** A water number as it is keyed in. What is one, the core says; [onAccount] gets whose it is. */
class KeyInModel(private val waterPay: WaterPayInterface, private val onAccount: (Account) -> Unit) {
    private val shown = MutableStateFlow(KeyInState())

    /** What the screen shows. */
    val state: StateFlow<KeyInState> = shown.asStateFlow()

    /** The field now says [number]. */
    fun type(number: Personal) {
        shown.value = KeyInState(number)
    }

    /** The number is complete. */
    fun lookUp() {
        when (val read = outcome { waterPay.keyedIn(shown.value.number.reveal()) }) {
            is Outcome.Done -> onAccount(read.value)
            is Outcome.Refused -> shown.value = shown.value.copy(problem = read.error.wordsOrThrow)
        }
    }
}

/**
 * What was keyed in.
 *
 * @property number as it stands in the field
 * @property problem why it is no water number, once it was to be looked up
 */
data class KeyInState(val number: Personal = Personal(""), val problem: Words? = null)

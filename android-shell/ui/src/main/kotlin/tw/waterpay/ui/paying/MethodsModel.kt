package tw.waterpay.ui.paying

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.PaymentMethod
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.wordsOrThrow

/** The ways to pay [bill], asked for once and again when the resident wants to. */
class MethodsModel(private val waterPay: WaterPayInterface, private val scope: CoroutineScope, private val bill: Bill) {
    private val shown = MutableStateFlow<MethodsState>(MethodsState.Asking)

    /** What the screen shows. */
    val state: StateFlow<MethodsState> = shown.asStateFlow()

    init {
        ask()
    }

    /** Asks the gateway again. */
    fun ask() {
        shown.value = MethodsState.Asking
        scope.launch {
            shown.value = when (val asked = outcome { waterPay.methods(bill) }) {
                is Outcome.Done -> MethodsState.Offered(asked.value)
                is Outcome.Refused -> MethodsState.Refused(asked.error.wordsOrThrow)
            }
        }
    }
}

/** What is known of the ways to pay. */
sealed interface MethodsState {
    /** The gateway is being asked. */
    data object Asking : MethodsState

    /** What it offers; those that do not take this bill are in it, to say why. */
    data class Offered(val methods: List<PaymentMethod>) : MethodsState

    /** It could not tell. */
    data class Refused(val words: Words) : MethodsState
}

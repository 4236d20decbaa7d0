package tw.waterpay.ui.paying

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.ExpectedCashback
import tw.waterpay.bindings.MethodId
import tw.waterpay.bindings.PaymentMethod
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.wordsOrThrow

/** The ways to pay a bill, and then what each is expected to give back: nobody has to wait for that to pay. */
class MethodsModel(
    private val waterPay: WaterPayInterface,
    private val scope: CoroutineScope,
    private val bill: Bill,
) {
    private val shown = MutableStateFlow<MethodsState>(MethodsState.Asking)
    private var asking: Job? = null

    /** What the screen shows. */
    val state: StateFlow<MethodsState> = shown.asStateFlow()

    init {
        ask()
    }

    /** Asks the gateway, again after a refusal. */
    fun ask() {
        asking?.cancel()
        shown.value = MethodsState.Asking
        asking = scope.launch {
            when (val asked = outcome { waterPay.methods(bill) }) {
                is Outcome.Done -> told(asked.value)
                is Outcome.Refused -> shown.value = MethodsState.Refused(asked.error.wordsOrThrow)
            }
        }
    }

    private suspend fun told(methods: List<PaymentMethod>) {
        shown.value = MethodsState.Told(methods)
        when (val expected = outcome { waterPay.expectedCashback(bill, methods) }) {
            is Outcome.Done ->
                shown.value =
                    MethodsState.Told(methods, methods.map { it.id }.zip(expected.value).toMap())

            // The offer will say what comes back.
            is Outcome.Refused -> Unit
        }
    }
}

/** What is known of the ways to pay. */
sealed interface MethodsState {
    /** The gateway is being asked. */
    data object Asking : MethodsState

    /** These are offered; of some it may be known what they are [expected] to give back. */
    data class Told(val methods: List<PaymentMethod>, val expected: Map<MethodId, ExpectedCashback> = emptyMap()) :
        MethodsState

    /** It could not tell. */
    data class Refused(val words: Words) : MethodsState
}

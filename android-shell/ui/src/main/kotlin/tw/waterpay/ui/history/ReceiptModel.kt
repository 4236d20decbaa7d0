package tw.waterpay.ui.history

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.Receipt
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.platform.Surroundings
import tw.waterpay.ui.wordsOrThrow

/** The receipt of one payment, verified again each time it is looked at. */
class ReceiptModel(
    private val waterPay: WaterPayInterface,
    private val surroundings: Surroundings,
    private val scope: CoroutineScope,
    private val id: PaymentId,
) {
    private val shown = MutableStateFlow<ReceiptState>(ReceiptState.Asking)

    /** What the screen shows. */
    val state: StateFlow<ReceiptState> = shown.asStateFlow()

    init {
        verify()
    }

    /** Reads the receipt and verifies it; again after a refusal. */
    fun verify() {
        shown.value = ReceiptState.Asking
        scope.launch {
            val verified = outcome { ReceiptState.Verified(waterPay.payment(id), waterPay.receipt(id)) }
            shown.value = when (verified) {
                is Outcome.Done -> verified.value
                is Outcome.Refused -> ReceiptState.Refused(verified.error.wordsOrThrow)
            }
        }
    }

    /** Hands the proof to another app, as the gateway signed it. */
    fun share(proof: String) = surroundings.share(proof, fileName = null)
}

/** What is known of the receipt. */
sealed interface ReceiptState {
    /** It is being read and verified. */
    data object Asking : ReceiptState

    /** [receipt] is genuine; [payment] has the names to what it says. */
    data class Verified(val payment: Payment, val receipt: Receipt) : ReceiptState

    /** There is none, or it does not verify. */
    data class Refused(val words: Words) : ReceiptState
}

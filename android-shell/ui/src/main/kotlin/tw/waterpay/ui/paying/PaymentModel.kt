package tw.waterpay.ui.paying

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.news
import tw.waterpay.outcome
import tw.waterpay.ui.platform.Surroundings
import tw.waterpay.ui.wordsOrThrow

/**
 * One payment, followed for as long as [scope] lives. It only looks on: the core sees the payment through by itself, also
 * when nobody looks.
 */
class PaymentModel(
    private val waterPay: WaterPayInterface,
    private val surroundings: Surroundings,
    private val scope: CoroutineScope,
    private val id: PaymentId,
) {
    private val shown = MutableStateFlow<PaymentState>(PaymentState.Asking)
    private var following: Job? = null

    /** What the screen shows. */
    val state: StateFlow<PaymentState> = shown.asStateFlow()

    init {
        follow()
    }

    /** Reads the payment, and then its news; again after a refusal. */
    fun follow() {
        following?.cancel()
        shown.value = PaymentState.Asking
        following = scope.launch {
            val followed = outcome {
                val payment = waterPay.payment(id)
                shown.value = PaymentState.Followed(payment)
                waterPay.news(after = payment.change)
                    .filter { it.id == id }
                    .collect { shown.value = PaymentState.Followed(it) }
            }
            when (followed) {
                is Outcome.Done -> Unit
                is Outcome.Refused -> shown.value = PaymentState.Refused(followed.error.wordsOrThrow)
            }
        }
    }

    /** Hands over to the other app in which the resident confirms. Nothing is read from the way back. */
    fun open(url: String) = surroundings.open(url)
}

/** What is known of the payment. */
sealed interface PaymentState {
    /** The ledger is being read. */
    data object Asking : PaymentState

    /** It stands like this now. */
    data class Followed(val payment: Payment) : PaymentState

    /** It could not be read. That says nothing about the payment. */
    data class Refused(val words: Words) : PaymentState
}

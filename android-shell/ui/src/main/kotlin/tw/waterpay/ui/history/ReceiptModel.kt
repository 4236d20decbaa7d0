package tw.waterpay.ui.history

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.getAndUpdate
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.Question
import tw.waterpay.ui.platform.Phone
import tw.waterpay.ui.platform.Shared
import tw.waterpay.ui.wordsOrThrow

/**
 * The receipt of a [payment], and its page, which is drawn when the resident wants it as a picture or on paper: each time
 * anew, in the fonts of the [phone]. [sandbox]: whether no money has moved, which the page says.
 */
class ReceiptModel(
    private val waterPay: WaterPayInterface,
    private val phone: Phone,
    private val sandbox: Boolean,
    private val scope: CoroutineScope,
    private val payment: PaymentId,
) {
    private val drawn = MutableStateFlow(PageState())

    /** The receipt, verified. */
    val proof = Question(scope) { waterPay.proof(payment) }

    /** How it stands with its page. */
    val page: StateFlow<PageState> = drawn.asStateFlow()

    /** Lets the resident send the [proof] itself. */
    fun share(proof: String) = phone.surroundings.share(Shared.Message(proof))

    /** Lets the resident send the page. */
    fun sharePicture() = draw { phone.surroundings.share(Shared.File(FILE_NAME, it)) }

    /** Lets the resident print the page. */
    fun print() = draw { phone.surroundings.print(it, FILE_NAME) }

    /** One page at a time. */
    private fun draw(handOver: (picture: ByteArray) -> Unit) {
        if (drawn.getAndUpdate { PageState(drawing = true) }.drawing) return
        scope.launch {
            val picture = outcome { waterPay.receiptPicture(payment, movesNoMoney = sandbox, phone.faces) }
            drawn.value = when (picture) {
                is Outcome.Done -> PageState().also { handOver(picture.value) }
                is Outcome.Refused -> PageState(refused = picture.error.wordsOrThrow)
            }
        }
    }

    private companion object {
        const val FILE_NAME = "waterpay-receipt.png"
    }
}

/**
 * How it stands with the page of a receipt.
 *
 * @property drawing whether it is being drawn
 * @property refused why it was not
 */
data class PageState(val drawing: Boolean = false, val refused: Words? = null)

package tw.waterpay.ui.history

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.text.selection.SelectionContainer
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import tw.waterpay.bindings.Label
import tw.waterpay.ui.Answer
import tw.waterpay.ui.surface.AccountField
import tw.waterpay.ui.surface.Amount
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Field
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.ProblemInSight
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.SecondaryButton
import tw.waterpay.ui.surface.SideBySide
import tw.waterpay.ui.surface.StatusLine
import tw.waterpay.ui.surface.Tile
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.surface.UnderWay
import tw.waterpay.ui.surface.Waiting
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.theme.lettersAreLarge
import tw.waterpay.ui.words

/** What the resident wants, having seen a receipt. */
sealed interface ReceiptEvent {
    /** To send its proof to somebody. */
    data class Share(val proof: String) : ReceiptEvent

    /** To send its page to somebody. */
    data object SharePicture : ReceiptEvent

    /** To have its page on paper. */
    data object Print : ReceiptEvent

    /** To have it verified again, after a refusal. */
    data object Verify : ReceiptEvent

    /** To go back. */
    data object Back : ReceiptEvent
}

/** The proof that a bill was paid, what to quote when somebody asks, and its page to send or to print. */
@Composable
fun ReceiptScreen(state: Answer<Proof>, page: PageState, onEvent: (ReceiptEvent) -> Unit) {
    Screen(words(Label.RECEIPT), onBack = { onEvent(ReceiptEvent.Back) }, next = next(state, page, onEvent)) {
        when (state) {
            Answer.Awaited -> Waiting(Label.OPENING)

            is Answer.Told -> {
                SelectionContainer { Verified(state.value) }
                // Fixed at the bottom, three buttons of large letters would leave no room for the receipt.
                if (lettersAreLarge()) Page(page, onEvent)
            }

            is Answer.Refused -> ProblemCard(state.words) { onEvent(ReceiptEvent.Verify) }
        }
    }
}

private fun next(
    state: Answer<Proof>,
    page: PageState,
    onEvent: (ReceiptEvent) -> Unit,
): (@Composable ColumnScope.() -> Unit)? =
    when (state) {
        is Answer.Told -> {
            {
                val share = { onEvent(ReceiptEvent.Share(state.value.receipt.proof)) }
                SecondaryButton(words(Label.SHARE_RECEIPT), share, enabled = !page.drawing)
                if (!lettersAreLarge()) Page(page, onEvent)
            }
        }

        Answer.Awaited, is Answer.Refused -> null
    }

@Composable
private fun Page(page: PageState, onEvent: (ReceiptEvent) -> Unit) {
    page.refused?.let { ProblemInSight(it) }
    if (page.drawing) UnderWay()
    val (picture, print) = words(Label.SHARE_RECEIPT_PICTURE) to words(Label.PRINT_RECEIPT)
    SideBySide(
        { Tile(picture, Icons.Photo, { onEvent(ReceiptEvent.SharePicture) }, it, enabled = !page.drawing) },
        { Tile(print, Icons.Print, { onEvent(ReceiptEvent.Print) }, it, enabled = !page.drawing) },
    )
}

@Composable
private fun Verified(proof: Proof) {
    val (payment, receipt) = proof
    Column(verticalArrangement = Arrangement.spacedBy(Spacing.medium)) {
        Column(verticalArrangement = Arrangement.spacedBy(Spacing.small)) {
            Text(words(Label.TOTAL_PAID_FIELD), style = MaterialTheme.typography.titleMedium)
            Amount(receipt.total)
        }
        Card(Tone.Calm) { StatusLine(Icons.Check, words(Label.RECEIPT_VERIFIED)) }
        Card {
            Field(Label.REFERENCE_FIELD, receipt.reference)
            Text(words(Label.QUOTE_REFERENCE), style = MaterialTheme.typography.bodyMedium)
        }
        Card {
            Field(Label.PAYEE_FIELD, payment.payee.name)
            AccountField(payment.account)
            Field(Label.PERIOD_FIELD, payment.period.displayed)
            Field(Label.SETTLED_AT_FIELD, receipt.settledAt.displayed)
            Field(Label.AMOUNT_FIELD, receipt.amount.displayed)
            Field(Label.FEE_FIELD, receipt.fee.displayed)
            receipt.cashback?.let { Field(Label.CASHBACK_FIELD, it.words) }
            Field(Label.BILL_NUMBER_FIELD, receipt.bill)
            Field(Label.PAYMENT_FIELD, receipt.payment)
        }
    }
}

package tw.waterpay.ui.bill

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.BillId
import tw.waterpay.bindings.Difference
import tw.waterpay.bindings.FoundBill
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.NextStep
import tw.waterpay.bindings.PaymentId
import tw.waterpay.ui.surface.AccountField
import tw.waterpay.ui.surface.Amount
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Field
import tw.waterpay.ui.surface.Heading
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.PrimaryButton
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.QuietButton
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.StatusLine
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.surface.Waiting
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.theme.lettersAreLarge
import tw.waterpay.ui.words

/** What the resident wants, having seen a bill. */
sealed interface BillEvent {
    /** To pay it. */
    data class Pay(val bill: Bill) : BillEvent

    /** To see how its payment stands. */
    data class Follow(val payment: PaymentId) : BillEvent

    /** To see the receipt for it. */
    data class ShowReceipt(val payment: PaymentId) : BillEvent

    /** To see another bill of the household. */
    data class ViewOther(val bill: BillId) : BillEvent

    /** To see how else it can be paid. */
    data class ShowOtherWays(val bill: Bill) : BillEvent

    /** To ask for it again. */
    data object LookUp : BillEvent

    /** To go back. */
    data object Back : BillEvent
}

/** One bill: what is owed until when, what it is made of, and the one thing to do next. */
@Composable
fun BillScreen(state: BillState, onEvent: (BillEvent) -> Unit) {
    Screen(words(Label.BILL), onBack = { onEvent(BillEvent.Back) }, next = next(state, onEvent)) {
        when (state) {
            BillState.LookingUp -> Waiting(Label.LOOKING_UP)
            is BillState.There -> There(state, onEvent)
            is BillState.NotThere -> ProblemCard(state.words) { onEvent(BillEvent.LookUp) }
            is BillState.Refused -> ProblemCard(state.words) { onEvent(BillEvent.LookUp) }
        }
    }
}

private fun next(state: BillState, onEvent: (BillEvent) -> Unit): (@Composable ColumnScope.() -> Unit)? =
    when (state) {
        is BillState.There -> when (val step = state.bill.nextStep) {
            NextStep.Pay -> step(Label.PAY) { onEvent(BillEvent.Pay(state.bill.bill)) }

            is NextStep.PayUnlessPaidElsewhere -> {
                {
                    // Fixed at the bottom, so many large letters would leave no room for the bill.
                    if (!lettersAreLarge()) Text(step.question, style = MaterialTheme.typography.titleMedium)
                    PrimaryButton(words(Label.NOT_PAID_ELSEWHERE), { onEvent(BillEvent.Pay(state.bill.bill)) })
                }
            }

            is NextStep.FollowPayment -> step(Label.FOLLOW_PAYMENT) { onEvent(BillEvent.Follow(step.payment)) }

            is NextStep.ShowReceipt -> step(Label.SHOW_RECEIPT) { onEvent(BillEvent.ShowReceipt(step.payment)) }

            NextStep.Nothing -> null
        }

        BillState.LookingUp, is BillState.NotThere, is BillState.Refused -> null
    }

private fun step(label: Label, onClick: () -> Unit): @Composable ColumnScope.() -> Unit =
    { PrimaryButton(words(label), onClick) }

@Composable
private fun There(state: BillState.There, onEvent: (BillEvent) -> Unit) {
    val bill = state.bill.bill
    state.because?.let { ProblemCard(it) }
    PerhapsPaidElsewhere(state.bill.nextStep)
    if (state.differences.isNotEmpty()) Differences(state.differences)
    Owed(state.bill)
    Card {
        Field(Label.PAYEE_FIELD, bill.payee.name)
        AccountField(bill.account)
        Field(Label.PERIOD_FIELD, bill.period.displayed)
        bill.usage?.let { Field(Label.USAGE_FIELD, it.displayed) }
        Field(Label.BILL_NUMBER_FIELD, bill.id)
    }
    Charges(bill)
    QuietButton(words(Label.OTHER_WAYS), { onEvent(BillEvent.ShowOtherWays(bill)) })
    if (state.others.isNotEmpty()) Others(state.others) { onEvent(BillEvent.ViewOther(it)) }
}

@Composable
private fun PerhapsPaidElsewhere(step: NextStep) {
    when (step) {
        is NextStep.PayUnlessPaidElsewhere -> Card(Tone.Attention) {
            StatusLine(Icons.Warning, step.words.whatHappened)
            Text(step.words.whatToDo, style = MaterialTheme.typography.bodyLarge)
            if (lettersAreLarge()) Text(step.question, style = MaterialTheme.typography.titleMedium)
        }

        NextStep.Pay, is NextStep.FollowPayment, is NextStep.ShowReceipt, NextStep.Nothing -> Unit
    }
}

@Composable
private fun Differences(differences: List<Difference>) {
    Card(Tone.Attention) {
        StatusLine(Icons.Warning, words(Label.DIFFERENCES))
        differences.forEach { Text(it.words, style = MaterialTheme.typography.bodyLarge) }
    }
}

@Composable
private fun Owed(found: FoundBill) {
    val bill = found.bill
    Column(verticalArrangement = Arrangement.spacedBy(Spacing.small)) {
        StatusLine(bill.status.icon, bill.statusWords.title)
        Amount(bill.amount)
        Field(Label.DUE_FIELD, bill.due.displayed)
        Text(
            when (found.nextStep) {
                is NextStep.FollowPayment -> words(Label.DO_NOT_PAY_AGAIN)

                NextStep.Pay,
                is NextStep.PayUnlessPaidElsewhere,
                is NextStep.ShowReceipt,
                NextStep.Nothing,
                -> bill.statusWords.nextStep
            },
            style = MaterialTheme.typography.bodyLarge,
        )
    }
}

@Composable
private fun Charges(bill: Bill) {
    Card {
        Heading(words(Label.CHARGES))
        bill.charges.forEach { Field(it.name, it.amount.displayed) }
        HorizontalDivider()
        Field(Label.AMOUNT_FIELD, bill.amount.displayed)
    }
}

@Composable
private fun Others(others: List<FoundBill>, onBill: (BillId) -> Unit) {
    Heading(words(Label.OTHER_BILLS))
    others.forEach { other ->
        Card(onClick = { onBill(other.bill.id) }) {
            Field(other.bill.period.displayed, other.bill.amount.displayed)
            StatusLine(other.bill.status.icon, other.bill.statusWords.title)
        }
    }
}

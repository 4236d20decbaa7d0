package tw.waterpay.ui.paying

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.Stage
import tw.waterpay.ui.surface.AccountField
import tw.waterpay.ui.surface.Amount
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Field
import tw.waterpay.ui.surface.PrimaryButton
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.SecondaryButton
import tw.waterpay.ui.surface.Waiting
import tw.waterpay.ui.surface.announced
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.words

/** What the resident wants, having seen a payment. */
sealed interface PaymentEvent {
    /** To confirm in the other app. */
    data class Open(val url: String) : PaymentEvent

    /** To see the receipt. */
    data class ShowReceipt(val payment: PaymentId) : PaymentEvent

    /** To see what the household owes now. */
    data class LookUpAgain(val account: Account) : PaymentEvent

    /** To read the payment again, after a refusal. */
    data object Follow : PaymentEvent

    /** To go back to where it was looked at from. Nothing about it stops. */
    data object Back : PaymentEvent

    /** To go to the first screen: there is nothing more to see. */
    data object Done : PaymentEvent
}

/** Where a payment stands, and the one thing to do about it. A change is read aloud. */
@Composable
fun PaymentScreen(state: PaymentState, onEvent: (PaymentEvent) -> Unit) {
    Screen(words(Label.PAYMENT), onBack = { onEvent(PaymentEvent.Back) }, next = next(state, onEvent)) {
        when (state) {
            PaymentState.Asking -> Waiting(Label.AWAITING_RESULT)
            is PaymentState.Followed -> Followed(state.payment)
            is PaymentState.Refused -> ProblemCard(state.words) { onEvent(PaymentEvent.Follow) }
        }
    }
}

private fun next(state: PaymentState, onEvent: (PaymentEvent) -> Unit): (@Composable ColumnScope.() -> Unit)? =
    when (state) {
        is PaymentState.Followed -> next(state.payment, onEvent)
        PaymentState.Asking, is PaymentState.Refused -> null
    }

private fun next(payment: Payment, onEvent: (PaymentEvent) -> Unit): (@Composable ColumnScope.() -> Unit)? =
    when (val stage = payment.stage) {
        is Stage.BeingConfirmed -> null

        is Stage.NeedsResident -> {
            { PrimaryButton(words(Label.OPEN_OTHER_APP), { onEvent(PaymentEvent.Open(stage.handOff.url)) }) }
        }

        is Stage.Paid -> {
            {
                PrimaryButton(words(Label.SHOW_RECEIPT), { onEvent(PaymentEvent.ShowReceipt(payment.id)) })
                SecondaryButton(words(Label.DONE), { onEvent(PaymentEvent.Done) })
            }
        }

        is Stage.Declined, Stage.Expired -> {
            {
                PrimaryButton(words(Label.LOOK_UP_AGAIN), { onEvent(PaymentEvent.LookUpAgain(payment.account)) })
                SecondaryButton(words(Label.DONE), { onEvent(PaymentEvent.Done) })
            }
        }

        is Stage.AlreadyPaid -> {
            { PrimaryButton(words(Label.DONE), { onEvent(PaymentEvent.Done) }) }
        }
    }

@Composable
private fun Followed(payment: Payment) {
    StageMark(payment.stage)
    Column(Modifier.announced(), Arrangement.spacedBy(Spacing.small)) {
        Text(payment.words.title, Modifier.semantics { heading() }, style = MaterialTheme.typography.headlineLarge)
        Text(payment.words.explanation, style = MaterialTheme.typography.bodyLarge)
        Text(payment.words.nextStep, style = MaterialTheme.typography.bodyLarge)
    }
    Column(verticalArrangement = Arrangement.spacedBy(Spacing.small)) {
        Text(words(Label.TOTAL_FIELD), style = MaterialTheme.typography.titleMedium)
        Amount(payment.total)
    }
    Card {
        Field(Label.PAYEE_FIELD, payment.payee.name)
        AccountField(payment.account)
        Field(Label.PERIOD_FIELD, payment.period.displayed)
        Field(Label.BEGUN_AT_FIELD, payment.begunAt.displayed)
        Field(Label.PAYMENT_FIELD, payment.id)
    }
}

package tw.waterpay.ui.paying

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.ExpectedCashback
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.MethodId
import tw.waterpay.bindings.PaymentMethod
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Fainter
import tw.waterpay.ui.surface.Field
import tw.waterpay.ui.surface.NoticeCard
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.QuietButton
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.surface.Waiting
import tw.waterpay.ui.words

/** What the resident wants, having seen the ways to pay. */
sealed interface MethodsEvent {
    /** To pay by this one. */
    data class Choose(val method: MethodId) : MethodsEvent

    /** To pay elsewhere. */
    data object ShowOtherWays : MethodsEvent

    /** To ask again. */
    data object Ask : MethodsEvent

    /** To go back. */
    data object Back : MethodsEvent
}

/** The ways to pay [bill], with what each costs. One that does not take the bill says why and cannot be chosen. */
@Composable
fun MethodsScreen(bill: Bill, state: MethodsState, onEvent: (MethodsEvent) -> Unit) {
    Screen(words(Label.ASK_HOW_TO_PAY), onBack = { onEvent(MethodsEvent.Back) }) {
        Field(Label.AMOUNT_FIELD, bill.amount.displayed)
        when (state) {
            MethodsState.Asking -> Waiting(Label.PREPARING)
            is MethodsState.Told -> Offered(state) { onEvent(MethodsEvent.Choose(it)) }
            is MethodsState.Refused -> ProblemCard(state.words) { onEvent(MethodsEvent.Ask) }
        }
        QuietButton(words(Label.OTHER_WAYS), { onEvent(MethodsEvent.ShowOtherWays) })
    }
}

@Composable
private fun Offered(offered: MethodsState.Told, onMethod: (MethodId) -> Unit) {
    if (offered.methods.isEmpty()) NoticeCard(words(Label.NO_METHODS), Tone.Attention)
    offered.methods.forEach { method ->
        Card(onClick = if (method.takesThisBill) ({ onMethod(method.id) }) else null) {
            Method(method, offered.expected[method.id])
        }
    }
}

@Composable
private fun Method(method: PaymentMethod, expected: ExpectedCashback?) {
    Text(method.label.reveal(), style = MaterialTheme.typography.titleLarge)
    Text(method.kindWords, style = MaterialTheme.typography.bodyMedium)
    Field(Label.FEE_FIELD, method.fee.displayed)
    method.limit?.let { Field(Label.LIMIT_FIELD, it.displayed) }
    if (expected != null) {
        Field(Label.EXPECTED_CASHBACK_FIELD, expected.total.displayed)
        expected.words.forEach { Fainter(it) }
    }
    if (!method.takesThisBill) Text(words(Label.ABOVE_LIMIT), style = MaterialTheme.typography.bodyLarge)
}

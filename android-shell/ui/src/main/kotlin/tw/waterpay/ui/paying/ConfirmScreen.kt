package tw.waterpay.ui.paying

import androidx.compose.foundation.ExperimentalFoundationApi
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Offer
import tw.waterpay.ui.surface.AccountField
import tw.waterpay.ui.surface.Amount
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Field
import tw.waterpay.ui.surface.NoticeCard
import tw.waterpay.ui.surface.PrimaryButton
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.surface.Waiting
import tw.waterpay.ui.surface.announced
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.words

/** What the resident wants, having seen the offer. */
sealed interface ConfirmEvent {
    /** To take it. */
    data object Authorise : ConfirmEvent

    /** To have a new one. */
    data object Prepare : ConfirmEvent

    /** To go back. Nothing is paid. */
    data object Back : ConfirmEvent
}

/** What the resident decides on: this much to this payee by this way, and one button that authorises it. */
@Composable
fun ConfirmScreen(state: ConfirmState, onEvent: (ConfirmEvent) -> Unit) {
    Screen(words(Label.CONFIRMATION), onBack = { onEvent(ConfirmEvent.Back) }, next = next(state, onEvent)) {
        when (state) {
            ConfirmState.Preparing -> Waiting(Label.PREPARING)
            is ConfirmState.Deciding -> Offered(state.offer, state.unsigned)
            is ConfirmState.Authorising -> Offered(state.offer, unsigned = null)
            is ConfirmState.Refused -> ProblemCard(state.words) { onEvent(ConfirmEvent.Prepare) }
        }
    }
}

private fun next(state: ConfirmState, onEvent: (ConfirmEvent) -> Unit): (@Composable ColumnScope.() -> Unit)? =
    when (state) {
        is ConfirmState.Deciding -> {
            { PrimaryButton(words(Label.AUTHORISE), { onEvent(ConfirmEvent.Authorise) }) }
        }

        is ConfirmState.Authorising -> {
            { PrimaryButton(words(Label.AUTHORISING), {}, enabled = false) }
        }

        ConfirmState.Preparing, is ConfirmState.Refused -> null
    }

@Composable
private fun Offered(offer: Offer, unsigned: Unsigned?) {
    unsigned?.let { NothingSigned(it) }
    Column(verticalArrangement = Arrangement.spacedBy(Spacing.small)) {
        Text(words(Label.TOTAL_TO_PAY_FIELD), style = MaterialTheme.typography.titleMedium)
        Amount(offer.total)
    }
    Card {
        Field(Label.PAYEE_FIELD, offer.bill.payee.name)
        AccountField(offer.bill.account)
        Field(Label.PERIOD_FIELD, offer.bill.period.displayed)
    }
    Card {
        Field(Label.METHOD_FIELD, offer.method.label.reveal())
        Field(Label.AMOUNT_FIELD, offer.bill.amount.displayed)
        Field(Label.FEE_FIELD, offer.method.fee.displayed)
        offer.cashback?.let { Field(Label.CASHBACK_FIELD, it.words) }
        Field(Label.NOT_AFTER_FIELD, offer.notAfter.displayed)
    }
    Text(offer.question, style = MaterialTheme.typography.titleMedium)
}

/** Why an earlier word came to nothing; seen and read aloud wherever the resident has scrolled to. */
@OptIn(ExperimentalFoundationApi::class)
@Composable
private fun NothingSigned(why: Unsigned) {
    val here = remember { BringIntoViewRequester() }
    LaunchedEffect(why) { here.bringIntoView() }
    Box(Modifier.bringIntoViewRequester(here).announced()) {
        when (why) {
            Unsigned.Cancelled -> NoticeCard(words(Label.NOTHING_PAID), Tone.Attention)
            Unsigned.KeyNotUsable -> NoticeCard(words(Label.KEY_NOT_USABLE), Tone.Refusal)
        }
    }
}

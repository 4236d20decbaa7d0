package tw.waterpay.ui.otherways

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import tw.waterpay.bindings.Channel
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.OtherWay
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.SecondaryButton
import tw.waterpay.ui.words

/** What the resident wants, having seen how else a bill can be paid. */
sealed interface OtherWaysEvent {
    /** To see the barcodes for the till of a store. */
    data object ShowStoreBarcodes : OtherWaysEvent

    /** To go back. */
    data object Back : OtherWaysEvent
}

/** How else a bill can be paid, outside of this app. */
@Composable
fun OtherWaysScreen(ways: List<OtherWay>, onEvent: (OtherWaysEvent) -> Unit) {
    Screen(words(Label.OTHER_WAYS), onBack = { onEvent(OtherWaysEvent.Back) }) {
        ways.forEach { way -> Way(way) { onEvent(OtherWaysEvent.ShowStoreBarcodes) } }
    }
}

@Composable
private fun Way(way: OtherWay, onBarcodes: () -> Unit) {
    Card {
        Text(way.name, Modifier.semantics { heading() }, style = MaterialTheme.typography.titleLarge)
        Text(way.how, style = MaterialTheme.typography.bodyLarge)
        way.limit?.let { Text(it, style = MaterialTheme.typography.bodyMedium) }
        Text(way.fee, style = MaterialTheme.typography.bodyMedium)
        way.countsAfter?.let { Text(it, style = MaterialTheme.typography.bodyMedium) }
        if (way.channel.hasBarcodes) SecondaryButton(words(Label.SHOW_STORE_BARCODES), onBarcodes)
    }
}

private val Channel.hasBarcodes: Boolean
    get() = when (this) {
        Channel.CONVENIENCE_STORE -> true

        Channel.AUTOMATIC_DEBIT,
        Channel.BANK_COUNTER,
        Channel.WATERWORKS_COUNTER,
        Channel.NATIONWIDE_E_BILL,
        Channel.CASH_MACHINE,
        Channel.ONLINE_BANK,
        -> false
    }

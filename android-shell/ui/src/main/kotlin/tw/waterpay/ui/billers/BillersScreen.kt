package tw.waterpay.ui.billers

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import tw.waterpay.bindings.Biller
import tw.waterpay.bindings.Label
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Fainter
import tw.waterpay.ui.surface.Heading
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.words

/** What the resident does where all billers are. */
sealed interface BillersEvent {
    /** Chooses one. */
    data class Choose(val biller: Biller) : BillersEvent

    /** Goes back. */
    data object Back : BillersEvent
}

/** Everybody whose bills can be looked up. */
@Composable
fun BillersScreen(billers: List<Biller>, onEvent: (BillersEvent) -> Unit) {
    Screen(words(Label.OTHER_BILLERS), onBack = { onEvent(BillersEvent.Back) }) {
        Heading(words(Label.ASK_WHICH_BILLER))
        billers.forEach { biller ->
            Card(onClick = { onEvent(BillersEvent.Choose(biller)) }) {
                Text(biller.name, style = MaterialTheme.typography.titleMedium)
                Fainter(biller.fields.joinToString { it.name })
            }
        }
    }
}

package tw.waterpay.ui.storeslip

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.StoreSlip
import tw.waterpay.ui.Answer
import tw.waterpay.ui.surface.Bare
import tw.waterpay.ui.surface.NoticeCard
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.surface.Waiting
import tw.waterpay.ui.words

/** What the resident wants, having seen the slip. */
sealed interface StoreSlipEvent {
    /** To have it drawn up again, after a refusal. */
    data object Ask : StoreSlipEvent

    /** To go back. */
    data object Back : StoreSlipEvent
}

/** The three barcodes for the till of a store, as wide as the screen, and what to do with them. */
@Composable
fun StoreSlipScreen(state: Answer<StoreSlip>, onEvent: (StoreSlipEvent) -> Unit) {
    val title = (state as? Answer.Told)?.value?.title ?: words(Label.SHOW_STORE_BARCODES)
    Bare(title, onBack = { onEvent(StoreSlipEvent.Back) }) {
        EdgeToEdge {
            when (state) {
                Answer.Awaited -> Beside { Waiting(Label.PREPARING) }
                is Answer.Refused -> Beside { ProblemCard(state.words) { onEvent(StoreSlipEvent.Ask) } }
                is Answer.Told -> Slip(state.value)
            }
        }
    }
}

@Composable
private fun Slip(slip: StoreSlip) {
    Beside {
        slip.notConfirmed?.let { NoticeCard(it, Tone.Attention) }
        Text(slip.how, style = MaterialTheme.typography.bodyLarge)
    }
    BarcodeSheet(slip.barcodes)
    Beside { Text(slip.countsAfter, style = MaterialTheme.typography.bodyLarge) }
}

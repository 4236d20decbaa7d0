package tw.waterpay.ui.history

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import tw.waterpay.bindings.ExportForm
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.PaymentId
import tw.waterpay.ui.paying.icon
import tw.waterpay.ui.surface.AccountField
import tw.waterpay.ui.surface.Amount
import tw.waterpay.ui.surface.Bare
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Field
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.NoticeCard
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.SideBySide
import tw.waterpay.ui.surface.StatusLine
import tw.waterpay.ui.surface.Tile
import tw.waterpay.ui.surface.Waiting
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.words

/** What the resident wants, having seen the history. */
sealed interface HistoryEvent {
    /** To see one payment. */
    data class View(val payment: PaymentId) : HistoryEvent

    /** To take all of it elsewhere, in this form. */
    data class Export(val form: ExportForm) : HistoryEvent

    /** To see older ones, having come to the end. */
    data object More : HistoryEvent

    /** To go back. */
    data object Back : HistoryEvent
}

/** What was paid or tried, the newest first. The next page is asked for when the end comes into sight. */
@Composable
fun HistoryScreen(state: HistoryState, onEvent: (HistoryEvent) -> Unit) {
    Bare(words(Label.HISTORY), onBack = { onEvent(HistoryEvent.Back) }, next = next(state, onEvent)) {
        LazyColumn(
            contentPadding = PaddingValues(Spacing.medium),
            verticalArrangement = Arrangement.spacedBy(Spacing.medium),
        ) {
            items(state.payments, key = { it.id }) { payment ->
                Past(payment) { onEvent(HistoryEvent.View(payment.id)) }
            }
            item { End(state) { onEvent(HistoryEvent.More) } }
        }
    }
}

private fun next(state: HistoryState, onEvent: (HistoryEvent) -> Unit): (@Composable ColumnScope.() -> Unit)? =
    if (state.payments.isEmpty()) {
        null
    } else {
        {
            SideBySide(
                {
                    Tile(words(Label.EXPORT_HISTORY), Icons.Table, {
                        onEvent(HistoryEvent.Export(ExportForm.TABLE))
                    }, it)
                },
                {
                    Tile(words(Label.EXPORT_HISTORY_DATA), Icons.Data, {
                        onEvent(HistoryEvent.Export(ExportForm.JSON))
                    }, it)
                },
            )
        }
    }

@Composable
private fun Past(payment: Payment, onClick: () -> Unit) {
    Card(onClick = onClick) {
        StatusLine(payment.stage.icon, payment.words.title)
        Amount(payment.total, style = MaterialTheme.typography.displaySmall)
        Field(Label.PERIOD_FIELD, payment.period.displayed)
        AccountField(payment.account)
        Field(Label.BEGUN_AT_FIELD, payment.begunAt.displayed)
    }
}

@Composable
private fun End(state: HistoryState, onMore: () -> Unit) {
    val refused = state.refused
    when {
        refused != null -> ProblemCard(refused, onMore)

        !state.complete -> {
            Waiting(Label.OPENING)
            LaunchedEffect(state.payments.size) { onMore() }
        }

        state.payments.isEmpty() -> NoticeCard(words(Label.NO_HISTORY))
    }
}

package tw.waterpay.ui.history

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.getAndUpdate
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.bindings.ExportForm
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.news
import tw.waterpay.outcome
import tw.waterpay.ui.platform.Shared
import tw.waterpay.ui.platform.Surroundings
import tw.waterpay.ui.wordsOrThrow

/** What was paid or tried on this phone, the newest first, read a page at a time and kept up to date. */
class HistoryModel(
    private val waterPay: WaterPayInterface,
    private val surroundings: Surroundings,
    private val scope: CoroutineScope,
) {
    private val shown = MutableStateFlow(HistoryState())
    private var following: Job? = null

    /** What the screen shows. */
    val state: StateFlow<HistoryState> = shown.asStateFlow()

    init {
        more()
    }

    /** Reads the next page, if there is one and it is not being read already. */
    fun more() {
        val before = shown.getAndUpdate { if (it.hasMore) it.copy(reading = true, refused = null) else it }
        if (!before.hasMore) return
        val last = before.payments.lastOrNull()?.id
        asking({ waterPay.history(last, A_PAGE) }, otherwise = { it.copy(reading = false) }) { page ->
            shown.update {
                it.copy(payments = it.payments + page, reading = false, complete = page.size < A_PAGE.toInt())
            }
            if (following?.isActive != true) following = follow()
        }
    }

    /** Hands the whole history to another app, in this [form]. */
    fun export(form: ExportForm) {
        val name = when (form) {
            ExportForm.TABLE -> "waterpay-history.csv"
            ExportForm.JSON -> "waterpay-history.json"
        }
        asking({ waterPay.export(form) }) { surroundings.share(Shared.File(name, it)) }
    }

    private fun follow(): Job {
        val known = shown.value.payments.maxOfOrNull { it.change } ?: 0
        return asking({ waterPay.news(after = known).collect(::replace) }) {}
    }

    private fun replace(news: Payment) =
        shown.update { state -> state.copy(payments = state.payments.map { if (it.id == news.id) news else it }) }

    private fun <Value> asking(
        ask: suspend () -> Value,
        otherwise: (HistoryState) -> HistoryState = { it },
        done: (Value) -> Unit,
    ): Job =
        scope.launch {
            when (val asked = outcome { ask() }) {
                is Outcome.Done -> done(asked.value)
                is Outcome.Refused -> shown.update { otherwise(it).copy(refused = asked.error.wordsOrThrow) }
            }
        }

    private companion object {
        const val A_PAGE = 50u
    }
}

/**
 * What is known of the history.
 *
 * @property payments the newest first
 * @property reading whether more is being read
 * @property complete whether there is no older one
 * @property refused why the last thing that was asked for did not happen
 */
data class HistoryState(
    val payments: List<Payment> = emptyList(),
    val reading: Boolean = false,
    val complete: Boolean = false,
    val refused: Words? = null,
) {
    internal val hasMore: Boolean get() = !reading && !complete
}

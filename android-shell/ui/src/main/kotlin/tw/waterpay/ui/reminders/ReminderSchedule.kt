package tw.waterpay.ui.reminders

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.bindings.Reminder
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.platform.ReminderChoice
import tw.waterpay.ui.platform.Reminding
import tw.waterpay.ui.wordsOrThrow

/**
 * What the phone is to announce, made anew whenever something is known anew. One making follows the other, and what is asked
 * for meanwhile is made once more afterwards. It ends with [scope]; what was scheduled stays so.
 */
class ReminderSchedule(
    private val waterPay: WaterPayInterface,
    private val reminding: Reminding,
    scope: CoroutineScope,
    private val choice: () -> ReminderChoice,
) {
    private val shown = MutableStateFlow(Scheduled())
    private val outdated = Channel<Unit>(Channel.CONFLATED)

    /** What is scheduled. */
    val state: StateFlow<Scheduled> = shown.asStateFlow()

    init {
        scope.launch { for (again in outdated) make() }
    }

    /** Makes it anew. */
    fun renew() {
        outdated.trySend(Unit)
    }

    private suspend fun make() {
        val isAllowed = reminding.mayRemind()
        shown.update { it.copy(isAllowed = isAllowed) }
        val chosen = choice()
        if (!chosen.isOn) return schedule(emptyList())
        when (val asked = outcome { waterPay.reminders(chosen.times) }) {
            is Outcome.Done -> schedule(asked.value)
            is Outcome.Refused -> shown.update { it.copy(refused = asked.error.wordsOrThrow) }
        }
    }

    private suspend fun schedule(reminders: List<Reminder>) {
        shown.update { it.copy(toCome = reminders, refused = null) }
        reminding.remind(reminders)
    }
}

/**
 * How the schedule stands.
 *
 * @property toCome the reminders that are to come, the soonest first
 * @property refused why they could not be made; what was scheduled stays so
 * @property isAllowed whether the phone lets the app announce them; none until it was asked
 */
data class Scheduled(
    val toCome: List<Reminder> = emptyList(),
    val refused: Words? = null,
    val isAllowed: Boolean? = null,
)

package tw.waterpay.ui.journey

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.first
import tw.waterpay.bindings.Reminder
import tw.waterpay.ui.platform.Reminding

/** What a test sees of the phone's announcements, and what the resident answers when they are asked. */
class RemindingInHand : Reminding {
    private val made = MutableStateFlow(Made())

    /** What is to be announced; none before the first time. */
    val scheduled: List<Reminder>? get() = made.value.reminders

    /** How often that was made. */
    val timesMade: Int get() = made.value.times

    /** How often the resident was asked. */
    @Volatile
    var timesAsked = 0
        private set

    /** What they answer. */
    @Volatile
    var allows = true

    /** While it is set, the phone does not come to an end with what it is to announce. */
    @Volatile
    var slow: CompletableDeferred<Unit>? = null

    @Volatile
    private var isAllowed = false

    /** Waits until what is to be announced is as [wanted], and hands it back. */
    suspend fun once(wanted: (List<Reminder>) -> Boolean): List<Reminder> =
        made.first { it.reminders?.let(wanted) == true }.reminders.orEmpty()

    /** Waits until it was made [times] times at least. */
    suspend fun onceMade(times: Int) {
        made.first { it.times >= times }
    }

    override suspend fun askToRemind(): Boolean {
        timesAsked += 1
        isAllowed = allows
        return isAllowed
    }

    override suspend fun mayRemind(): Boolean = isAllowed

    override suspend fun remind(reminders: List<Reminder>) {
        made.value = Made(reminders, made.value.times + 1)
        slow?.await()
    }

    private class Made(val reminders: List<Reminder>? = null, val times: Int = 0)
}

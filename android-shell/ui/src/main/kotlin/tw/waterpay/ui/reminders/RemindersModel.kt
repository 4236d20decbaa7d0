package tw.waterpay.ui.reminders

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.SharingStarted
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.combine
import kotlinx.coroutines.flow.stateIn
import kotlinx.coroutines.launch
import tw.waterpay.ui.AppModel
import tw.waterpay.ui.platform.ReminderChoice

/** When the resident is reminded, and of what. What is chosen counts, and is kept, at once. */
class RemindersModel(private val app: AppModel, private val scope: CoroutineScope) {
    /** What the screen shows. */
    val state: StateFlow<RemindersState> =
        combine(app.state, app.reminders.state) { chosen, scheduled -> RemindersState(chosen.reminders, scheduled) }
            .stateIn(scope, SharingStarted.Eagerly, RemindersState(chosen, app.reminders.state.value))

    /** To be reminded, or not. The resident is asked whether the phone may, when they want it. */
    fun remindMe(isOn: Boolean) {
        app.choose(chosen.copy(isOn = isOn))
        if (!isOn) return
        scope.launch {
            app.phone.reminding.askToRemind()
            // Whether it may is known anew.
            renew()
        }
    }

    /** To be reminded [day] days before the due date, or not then. */
    fun before(day: UInt) = app.choose(chosen.toggleBefore(day))

    /** To be reminded [day] days after it, or not then. */
    fun overdue(day: UInt) = app.choose(chosen.toggleOverdue(day))

    /** To be reminded at this [hour]. */
    fun at(hour: Int) = app.choose(chosen.at(hour))

    /** Makes the reminders again: the resident has come here, or there was a refusal. */
    fun renew() = app.reminders.renew()

    private val chosen: ReminderChoice get() = app.state.value.reminders
}

/** What is chosen, and what comes of it. */
data class RemindersState(val choice: ReminderChoice, val scheduled: Scheduled) {
    /** Whether reminders are wanted, and the phone does not let the app announce them. */
    val isNotAllowed: Boolean get() = choice.isOn && scheduled.isAllowed == false
}

package tw.waterpay.desktop

import tw.waterpay.bindings.Reminder
import tw.waterpay.ui.platform.Reminding

/** A window that is closed announces nothing, so none is promised: the screen says that reminders are not allowed. */
object NoReminding : Reminding {
    override suspend fun askToRemind(): Boolean = false

    override suspend fun mayRemind(): Boolean = false

    override suspend fun remind(reminders: List<Reminder>) = Unit
}

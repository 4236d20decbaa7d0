package tw.waterpay.ui.platform

import tw.waterpay.bindings.Reminder

/** Announces reminders when their time has come, also while the app is not running. */
interface Reminding {
    /** Asks the resident whether the app may announce anything, if they can still be asked, and says what holds. */
    suspend fun askToRemind(): Boolean

    /** Whether the app may announce anything. Nobody is asked. */
    suspend fun mayRemind(): Boolean

    /**
     * Announces [reminders], the soonest first, each at its time. What was to be announced before and is not among them is
     * taken back.
     */
    suspend fun remind(reminders: List<Reminder>)
}

package tw.waterpay.app.reminders

import java.time.Instant

/**
 * What of a list of reminders is to be announced at an instant.
 *
 * @property now those whose time has come, the latest only of each bill: what an earlier one said no longer holds
 * @property later those that are still to come
 */
internal data class DueReminders(val now: List<KeptReminder>, val later: List<KeptReminder>)

/** What of these is to be announced at [instant]. */
internal fun List<KeptReminder>.dueAt(instant: Instant): DueReminders {
    val (come, later) = partition { it.at <= instant }
    return DueReminders(come.groupBy { it.bill }.values.map { ofBill -> ofBill.maxBy { it.at } }, later)
}

package tw.waterpay.app.reminders

import tw.waterpay.Personal
import tw.waterpay.bindings.BillId
import tw.waterpay.bindings.Reminder
import java.time.Instant

/**
 * A reminder as it is kept until its time comes: all that is announced, since there is no core to ask then.
 *
 * @property hidden what a locked screen says instead of [title] and [text]
 */
internal data class KeptReminder(
    val bill: BillId,
    val at: Instant,
    val title: Personal,
    val text: Personal,
    val hidden: String,
) {
    companion object {
        /** What is kept of [reminder]. */
        fun of(reminder: Reminder) =
            with(reminder) { KeptReminder(bill.id, at.at, words.title, words.text, words.hidden) }
    }
}

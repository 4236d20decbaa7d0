package tw.waterpay.app.reminders

import android.content.Context
import java.io.File
import java.time.Instant

/**
 * The reminders of this phone: kept in a file, announced when their time has come, and taken back when there is nothing left
 * to remind of. It needs no core, since it works also while the app does not run.
 */
internal class PhoneReminders(context: Context, private val now: () -> Instant = Instant::now) {
    // Never in a backup: it names households.
    private val file = RemindersFile(File(context.noBackupFilesDir, "reminders"))
    private val notices = ReminderNotices(context)
    private val alarm = NextAlarm(context)

    /** Keeps [reminders] in the place of those that were kept before. */
    fun replace(reminders: List<KeptReminder>) = synchronized(OneAtATime) {
        val bills = reminders.mapTo(mutableSetOf()) { it.bill }
        // An alarm may be late, and a list that is made anew has no reminder any more that should have come by now.
        file.read().dueAt(now()).now.filter { it.bill in bills }.forEach(notices::announce)
        notices.takeBackUnlessOf(bills)
        keep(reminders)
    }

    /** Announces those whose time has come, and has the alarm ring for the next. */
    fun wake() = synchronized(OneAtATime) {
        val due = file.read().dueAt(now())
        due.now.forEach(notices::announce)
        keep(due.later)
    }

    private fun keep(reminders: List<KeptReminder>) {
        file.write(reminders)
        alarm.at(reminders.minOfOrNull { it.at })
    }

    /** A receiver may be woken while the app makes the list anew. */
    private object OneAtATime
}

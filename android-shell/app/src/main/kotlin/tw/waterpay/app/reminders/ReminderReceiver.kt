package tw.waterpay.app.reminders

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent

/**
 * Woken by the alarm, and by Android when it has forgotten the alarm or the clock has been set: the phone was switched on, or
 * there is another version of the app. Why does not matter, so nothing is read from the intent. The file is small enough to
 * be read at once.
 */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) = PhoneReminders(context).wake()
}

package tw.waterpay.app.reminders

import android.app.AlarmManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import tw.waterpay.app.systemService
import java.time.Instant

/**
 * The one alarm, which wakes the [ReminderReceiver] for the soonest reminder. Android may let it come some minutes late, and
 * forgets it when the phone is switched off. An alarm to the second would need a permission that reminders do not deserve.
 */
internal class NextAlarm(private val context: Context) {
    private val alarms = context.systemService<AlarmManager>()

    /** Wakes the receiver at [instant], and not at another one that was asked for before; with none, never. */
    fun at(instant: Instant?) {
        val alarm = PendingIntent.getBroadcast(
            context,
            0,
            Intent(context, ReminderReceiver::class.java),
            PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT,
        )
        if (instant == null) {
            alarms.cancel(alarm)
        } else {
            alarms.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, instant.toEpochMilli(), alarm)
        }
    }
}

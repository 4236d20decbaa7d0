package tw.waterpay.app.reminders

import android.app.NotificationChannel
import android.app.NotificationManager
import android.content.Context
import tw.waterpay.app.notices.hiddenNotice
import tw.waterpay.app.systemService
import tw.waterpay.bindings.BillId

/**
 * Reminders as notifications, one a bill. It names the household, so it stays for as long as there is something to remind of,
 * and a locked screen says the hidden words only.
 */
internal class ReminderNotices(private val context: Context) {
    private val notifications = context.systemService<NotificationManager>()

    /** Whether the resident hears of any. */
    val areHeard: Boolean
        get() = notifications.areNotificationsEnabled() &&
            notifications.getNotificationChannel(CHANNEL)?.importance != NotificationManager.IMPORTANCE_NONE

    /** Makes the channel that they come in, or gives it another [name]. */
    fun open(name: String) = notifications.createNotificationChannel(
        NotificationChannel(CHANNEL, name, NotificationManager.IMPORTANCE_DEFAULT),
    )

    /** Announces [reminder], in the place of an earlier one of its bill. */
    fun announce(reminder: KeptReminder) {
        val (title, text) = reminder.title.reveal() to reminder.text.reveal()
        val notice = context.hiddenNotice(CHANNEL, title, text, reminder.hidden)
        notifications.notify(reminder.bill, ONE_A_BILL, notice)
    }

    /** Takes back what was announced of other bills than [bills]. */
    fun takeBackUnlessOf(bills: Set<BillId>) =
        notifications.activeNotifications
            .filter { it.notification.channelId == CHANNEL && it.tag !in bills }
            .forEach { notifications.cancel(it.tag, it.id) }

    companion object {
        /** The channel's name among the app's. */
        const val CHANNEL = "reminders"

        private const val ONE_A_BILL = 1
    }
}

package tw.waterpay.app.notices

import android.app.NotificationChannel
import android.app.NotificationManager
import android.content.Context
import tw.waterpay.Labels
import tw.waterpay.app.systemService
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Payment

/**
 * Tells the resident what became of a payment while they were elsewhere. It says whether it was paid and what to do, in the
 * core's words; whose bill, how much and when is for the app behind the screen lock.
 */
class PaymentNotices(private val context: Context, private val labels: () -> Labels) {
    private val notifications = context.systemService<NotificationManager>()

    /** Tells how [payment] stands, in the place of what was told of it before. Unheard when the resident wants none. */
    fun tell(payment: Payment) {
        val channel = labels()[Label.UNFINISHED]
        notifications.createNotificationChannel(
            NotificationChannel(CHANNEL, channel, NotificationManager.IMPORTANCE_DEFAULT),
        )
        val words = payment.words
        val notice = context.hiddenNotice(CHANNEL, words.title, words.nextStep, hidden = channel)
        notifications.notify(payment.id, ONE_A_PAYMENT, notice)
    }

    /** The resident sees for themselves. Reminders stay: a bill that is to be paid still is. */
    fun takeBack() =
        notifications.activeNotifications
            .filter { it.notification.channelId == CHANNEL }
            .forEach { notifications.cancel(it.tag, it.id) }

    private companion object {
        const val CHANNEL = "payments"
        const val ONE_A_PAYMENT = 0
    }
}

package tw.waterpay.app.notices

import android.app.Notification
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import tw.waterpay.app.MainActivity
import tw.waterpay.app.R

/**
 * A notification in [channel] that says [title] and [text], and [hidden] alone on a locked screen that anybody may read. Pressed,
 * it leads to the window that is there.
 */
internal fun Context.hiddenNotice(channel: String, title: String, text: String, hidden: String): Notification =
    notice(channel, title)
        .setContentText(text)
        .setStyle(Notification.BigTextStyle().bigText(text))
        .setVisibility(Notification.VISIBILITY_PRIVATE)
        .setPublicVersion(notice(channel, hidden).build())
        .build()

private fun Context.notice(channel: String, title: String): Notification.Builder =
    Notification.Builder(this, channel)
        .setSmallIcon(R.drawable.ic_notice)
        .setContentTitle(title)
        .setContentIntent(toTheApp())
        .setAutoCancel(true)

private fun Context.toTheApp(): PendingIntent =
    PendingIntent.getActivity(this, 0, Intent(this, MainActivity::class.java), PendingIntent.FLAG_IMMUTABLE)

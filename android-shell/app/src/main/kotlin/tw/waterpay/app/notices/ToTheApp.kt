package tw.waterpay.app.notices

import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import tw.waterpay.app.MainActivity

/** Where every notice of the app leads when it is pressed: to the window that is there. */
internal fun Context.toTheApp(): PendingIntent =
    PendingIntent.getActivity(this, 0, Intent(this, MainActivity::class.java), PendingIntent.FLAG_IMMUTABLE)

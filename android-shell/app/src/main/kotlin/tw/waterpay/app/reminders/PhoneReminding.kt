package tw.waterpay.app.reminders

import android.Manifest
import android.content.Context
import android.content.pm.PackageManager
import android.os.Build
import androidx.activity.result.contract.ActivityResultContracts
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import tw.waterpay.Labels
import tw.waterpay.app.Front
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Reminder
import tw.waterpay.ui.platform.Reminding

/** Reminders as notifications of this phone. To be made before the first activity comes, since it has something to ask. */
class PhoneReminding(private val context: Context, front: Front, private val labels: () -> Labels) : Reminding {
    private val permission = front.question(ActivityResultContracts.RequestPermission())
    private val notices = ReminderNotices(context)

    override suspend fun askToRemind(): Boolean {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU && !isPermitted) permission.ask(POST)
        return mayRemind()
    }

    override suspend fun mayRemind(): Boolean = isPermitted && notices.areHeard

    override suspend fun remind(reminders: List<Reminder>) = withContext(Dispatchers.IO) {
        if (reminders.isNotEmpty()) notices.open(labels()[Label.REMINDERS])
        PhoneReminders(context).replace(reminders.map(KeptReminder::of))
    }

    /** Before Android 13 there was nothing to permit. */
    private val isPermitted: Boolean
        get() = Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU ||
            context.checkSelfPermission(POST) == PackageManager.PERMISSION_GRANTED

    private companion object {
        const val POST = Manifest.permission.POST_NOTIFICATIONS
    }
}

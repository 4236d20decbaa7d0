package tw.waterpay.app.reminders

import android.app.AlarmManager
import android.app.Application
import android.app.Notification
import android.app.NotificationManager
import android.content.Context
import android.content.Intent
import androidx.test.core.app.ApplicationProvider
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import tw.waterpay.Labels
import tw.waterpay.app.notices.PaymentNotices
import tw.waterpay.app.systemService
import tw.waterpay.bindings.Language
import java.time.Duration
import java.time.Instant
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNull

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class PhoneRemindersTest {
    private val context = ApplicationProvider.getApplicationContext<Context>()
    private val alarms = shadowOf(context.systemService<AlarmManager>())
    private val notifications = context.systemService<NotificationManager>()
    private val file = context.noBackupFilesDir.resolve("reminders")
    private var now = Noon
    private val reminders = PhoneReminders(context) { now }

    @Test
    fun `the phone is woken for the soonest, and then for the next`() {
        reminders.replace(listOf(aReminder("one", 24), aReminder("two", 48)))
        assertEquals(Noon + Duration.ofHours(24), alarm())
        assertEquals(emptyMap(), announced())

        now += Duration.ofHours(25)
        reminders.wake()
        assertEquals(setOf("one"), announced().keys)
        assertEquals(Noon + Duration.ofHours(48), alarm())

        now += Duration.ofHours(24)
        reminders.wake()
        assertEquals(setOf("one", "two"), announced().keys)
        assertNull(alarm())
        assertFalse(file.exists())
    }

    @Test
    fun `a locked screen says the hidden words and no others`() {
        reminders.replace(listOf(aReminder("one", 1)))
        now += Duration.ofHours(1)
        reminders.wake()

        val notice = announced().getValue("one")
        assertEquals(listOf("Mother: water bill due", "501 dollars, 請於期限前繳費"), notice.texts())
        assertEquals(Notification.VISIBILITY_PRIVATE, notice.visibility)
        assertEquals(listOf("A water bill is due soon."), notice.publicVersion.texts())
        assertEquals(ReminderNotices.CHANNEL, notice.channelId)
    }

    @Test
    fun `a later reminder of a bill takes the place of the earlier`() {
        reminders.replace(listOf(aReminder("one", 1, "due tomorrow"), aReminder("one", 25, "due today")))
        now += Duration.ofHours(1)
        reminders.wake()
        now += Duration.ofHours(24)
        reminders.wake()

        assertEquals("due today", announced().getValue("one").texts().first())
    }

    @Test
    fun `what was announced is taken back when there is nothing left to remind of`() {
        reminders.replace(listOf(aReminder("one", 1), aReminder("two", 1), aReminder("one", 3), aReminder("two", 3)))
        now += Duration.ofHours(1)
        reminders.wake()
        reminders.replace(listOf(aReminder("two", 3)))

        assertEquals(setOf("two"), announced().keys)
        assertEquals(listOf(aReminder("two", 3)), RemindersFile(file).read())
    }

    @Test
    fun `nothing is left when nothing is to be reminded of`() {
        reminders.replace(listOf(aReminder("one", 1), aReminder("one", 3)))
        now += Duration.ofHours(1)
        reminders.wake()
        reminders.replace(emptyList())

        assertEquals(emptyMap(), announced())
        assertNull(alarm())
        assertFalse(file.exists())
    }

    @Test
    fun `a reminder whose alarm is late comes also when the list is made anew before it`() {
        reminders.replace(listOf(aReminder("one", 1), aReminder("one", 25), aReminder("two", 1)))
        now += Duration.ofMinutes(65)
        reminders.replace(listOf(aReminder("one", 25)))

        assertEquals(setOf("one"), announced().keys)
        assertEquals(Noon + Duration.ofHours(25), alarm())
    }

    @Test
    fun `a phone that was off announces what has come meanwhile, and goes on`() {
        val soon = Instant.now() + Duration.ofDays(1)
        val come = listOf(aReminder("one", 1), aReminder("one", 2)).map { it.copy(at = Instant.EPOCH) }
        RemindersFile(file).write(come + aReminder("one", 3).copy(at = soon))
        assertNull(alarm())

        ReminderReceiver().onReceive(context, Intent(Intent.ACTION_BOOT_COMPLETED))

        assertEquals(setOf("one"), announced().keys)
        assertEquals(soon.toEpochMilli(), alarm()?.toEpochMilli())
    }

    @Test
    fun `what is told of payments and what is reminded of are taken back each by itself`() {
        val payment = Notification.Builder(context, "payments").setContentTitle("Paid").build()
        reminders.replace(listOf(aReminder("one", 1), aReminder("one", 3)))
        now += Duration.ofHours(1)
        reminders.wake()
        notifications.notify("payment", 0, payment)

        PaymentNotices(context) { Labels(Language.EN) }.takeBack()
        assertEquals(setOf("one"), announced().keys)

        notifications.notify("payment", 0, payment)
        reminders.replace(emptyList())
        assertEquals(setOf("payment"), announced().keys)
    }

    private fun alarm(): Instant? =
        alarms.scheduledAlarms.also { assert(it.size <= 1) }.firstOrNull()?.let { Instant.ofEpochMilli(it.triggerAtMs) }

    private fun announced(): Map<String, Notification> =
        notifications.activeNotifications.associate { it.tag to it.notification }

    private fun Notification.texts(): List<String> =
        listOf(Notification.EXTRA_TITLE, Notification.EXTRA_TEXT).mapNotNull { extras.getCharSequence(it)?.toString() }
}

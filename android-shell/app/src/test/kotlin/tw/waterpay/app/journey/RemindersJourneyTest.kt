package tw.waterpay.app.journey

import android.Manifest
import android.app.AlarmManager
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.test.core.app.ApplicationProvider
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.rules.ExternalResource
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import tw.waterpay.app.MainActivity
import tw.waterpay.app.core.CoreState
import tw.waterpay.bindings.HouseholdsChange
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.WaterPay
import tw.waterpay.sandbox.Sandbox
import java.time.Instant
import kotlin.test.Test
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertTrue

/** From the switch on the screen to the alarm of the phone, with the real core and a sandbox of its own. */
@RunWith(RobolectricTestRunner::class)
@Config(application = JourneyApplication::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class RemindersJourneyTest {
    private val app get() = ApplicationProvider.getApplicationContext<JourneyApplication>()
    private val screen = createAndroidComposeRule<MainActivity>()
    private val resident by lazy { Resident(screen, Language.EN) }

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(Phone()).around(screen)

    /** A phone on which the app may announce things. */
    private inner class Phone : ExternalResource() {
        override fun before() {
            RuntimeEnvironment.setQualifiers("en-rUS")
            shadowOf(app).grantPermissions(Manifest.permission.POST_NOTIFICATIONS)
            app.sandbox = Sandbox.start()
        }

        override fun after() = app.sandbox.close()
    }

    @Test
    fun `a resident who wants to be reminded is, until they do not want it any more`() {
        hasSaved("0000001", "Mother")
        resident.presses(Label.SETTINGS)
        resident.presses(Label.REMINDERS)
        resident.presses(Label.REMIND_ME)
        resident.sees("Mother")
        resident.waitsUntil("an alarm is set") { alarms().isNotEmpty() }
        assertTrue(alarms().single() > Instant.now())
        assertTrue(kept.exists())

        resident.presses(Label.REMIND_ME)
        resident.sees(Label.NO_REMINDERS)
        resident.waitsUntil("no alarm is set") { alarms().isEmpty() }
        assertFalse(kept.exists())
    }

    @Test
    fun `a resident on whose phone the app may announce nothing is told so`() {
        shadowOf(app).denyPermissions(Manifest.permission.POST_NOTIFICATIONS)
        resident.presses(Label.SETTINGS)
        resident.presses(Label.REMINDERS)
        resident.presses(Label.REMIND_ME)
        resident.sees(Label.REMINDERS_NOT_ALLOWED)
    }

    private val kept get() = app.noBackupFilesDir.resolve("reminders")

    private fun alarms(): List<Instant> =
        shadowOf(app.getSystemService(AlarmManager::class.java)).scheduledAlarms
            .map { Instant.ofEpochMilli(it.triggerAtMs) }

    private fun hasSaved(number: String, name: String) = runBlocking {
        val found = assertIs<LookUp.Due>(core().lookUp(core().keyedIn(number))).found
        core().changeHouseholds(HouseholdsChange.Save(found, name))
    }

    /** The core, once it is awake. */
    private fun core(): WaterPay {
        resident.sees(Label.SCAN_BILL)
        return (app.core.state.value as CoreState.Awake).waterPay
    }
}

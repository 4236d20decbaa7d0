package tw.waterpay.app.phone

import android.app.Application
import android.content.Context
import androidx.core.content.edit
import androidx.test.core.app.ApplicationProvider
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.ReminderTimes
import tw.waterpay.ui.platform.Appearance
import tw.waterpay.ui.platform.Choices
import tw.waterpay.ui.platform.ReminderChoice
import kotlin.test.Test
import kotlin.test.assertEquals

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class KeptPreferencesTest {
    private val context = ApplicationProvider.getApplicationContext<Context>()

    @Test
    fun `nothing is chosen on a new phone`() {
        assertEquals(Choices(), KeptPreferences(context).kept())
    }

    @Test
    fun `what was chosen is there after a restart`() {
        val reminders = ReminderChoice(isOn = true, ReminderTimes(listOf(1u, 7u), emptyList(), 20u))
        val chosen = Choices(Language.EN, Appearance.Dark, reminders)
        KeptPreferences(context).keep(chosen)

        assertEquals(chosen, KeptPreferences(context).kept())
    }

    @Test
    fun `reminders that could not have been chosen are none, and take no other choice with them`() {
        KeptPreferences(context).keep(Choices(Language.EN, Appearance.Dark))
        context.getSharedPreferences("choices", Context.MODE_PRIVATE).edit { putString("reminders", "on;1;1;23") }

        assertEquals(Choices(Language.EN, Appearance.Dark), KeptPreferences(context).kept())
    }

    @Test
    fun `the phone's own language can be chosen again`() {
        KeptPreferences(context).keep(Choices(Language.ZH_HANT_TW))
        KeptPreferences(context).keep(Choices(language = null))

        assertEquals(null, KeptPreferences(context).kept().language)
    }
}

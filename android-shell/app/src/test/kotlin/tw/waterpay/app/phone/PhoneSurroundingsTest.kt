package tw.waterpay.app.phone

import android.app.Application
import android.content.Intent
import android.net.Uri
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.activity.ComponentActivity
import androidx.test.core.app.ApplicationProvider
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import tw.waterpay.app.Front
import java.io.FileNotFoundException
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertTrue

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class PhoneSurroundingsTest {
    private val context = ApplicationProvider.getApplicationContext<Application>()
    private val front = Front(beforeAnswers = {})
    private val surroundings = PhoneSurroundings(context, front)
    private val activity = anActivity()

    @Test
    fun `an address is opened by whatever app is for it`() {
        surroundings.open("https://wallet.example/pay")

        val opened = shadowOf(context).nextStartedActivity
        assertEquals(Intent.ACTION_VIEW, opened.action)
        assertEquals(Uri.parse("https://wallet.example/pay"), opened.data)
    }

    @Test
    fun `a text is sent as a message`() {
        surroundings.share("a proof", fileName = null)

        val sent = sent()
        assertEquals("text/plain", sent.type)
        assertEquals("a proof", sent.getStringExtra(Intent.EXTRA_TEXT))
    }

    @Test
    fun `a table is sent as a file that the other app may read and not write`() {
        surroundings.share("a,b\n", "history.csv")

        val sent = sent()
        val file = assertNotNull(sent.getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java))
        assertEquals("content", file.scheme)
        assertEquals("a,b\n", context.contentResolver.openInputStream(file)!!.reader().readText())
        assertTrue(sent.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION != 0)
        assertFalse(sent.flags and Intent.FLAG_GRANT_WRITE_URI_PERMISSION != 0)

        surroundings.takeBackShared()
        assertFailsWith<FileNotFoundException> { context.contentResolver.openInputStream(file) }
    }

    @Test
    fun `what is secret stays so when the phone is turned, and no longer than it is asked for`() {
        surroundings.keepSecret(true)
        assertTrue(activity.isSecret)

        val turned = anActivity()
        front.leave(activity)
        assertTrue(turned.isSecret)

        surroundings.keepSecret(false)
        assertFalse(turned.isSecret)
    }

    @Test
    fun `a screen for a till stays bright and awake when the phone is turned, and no longer than it is asked for`() {
        surroundings.keepBright(true)
        assertEquals(BRIGHTNESS_OVERRIDE_FULL to true, activity.brightness)

        val turned = anActivity()
        front.leave(activity)
        assertEquals(BRIGHTNESS_OVERRIDE_FULL to true, turned.brightness)

        surroundings.keepBright(false)
        assertEquals(BRIGHTNESS_OVERRIDE_NONE to false, turned.brightness)
    }

    private fun anActivity(): ComponentActivity =
        Robolectric.buildActivity(ComponentActivity::class.java).create().get().also(front::enter)

    private fun sent(): Intent {
        val chooser = shadowOf(context).nextStartedActivity
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        return assertNotNull(chooser.getParcelableExtra(Intent.EXTRA_INTENT, Intent::class.java))
    }

    /** What its window asks for, and whether it keeps the screen on. */
    private val ComponentActivity.brightness: Pair<Float, Boolean>
        get() = window.attributes.let { it.screenBrightness to (it.flags and FLAG_KEEP_SCREEN_ON != 0) }

    private val ComponentActivity.isSecret: Boolean
        get() = window.attributes.flags and FLAG_SECURE != 0
}

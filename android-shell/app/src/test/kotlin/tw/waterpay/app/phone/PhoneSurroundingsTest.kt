package tw.waterpay.app.phone

import android.app.Activity
import android.app.Application
import android.content.Intent
import android.net.Uri
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL
import android.view.WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
import android.view.WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.activity.ComponentActivity
import androidx.test.core.app.ApplicationProvider
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import tw.waterpay.app.Front
import tw.waterpay.ui.platform.Shared
import java.io.ByteArrayInputStream
import java.io.FileNotFoundException
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertNull
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
        surroundings.share(Shared.Message("a proof"))

        val sent = sent()
        assertEquals("text/plain", sent.type)
        assertEquals("a proof", sent.getStringExtra(Intent.EXTRA_TEXT))
    }

    /** One test, since a provider of files asks only once where they are, and each test has a folder of its own. */
    @Test
    fun `a file is sent so that the other app may read and not write it, and there is only the last one`() {
        val table = sentFile(Shared.File("history.csv", "a,b\n"))
        assertEquals("a,b\n", context.contentResolver.openInputStream(table)!!.reader().readText())

        val bytes = ByteArray(256) { it.toByte() }
        val backup = sentFile(Shared.File("waterpay-backup.age", bytes))
        assertContentEquals(bytes, context.contentResolver.openInputStream(backup)!!.readBytes())
        assertFailsWith<FileNotFoundException> { context.contentResolver.openInputStream(table) }

        surroundings.takeBackShared()
        assertFailsWith<FileNotFoundException> { context.contentResolver.openInputStream(backup) }
    }

    @Test
    fun `any file can be chosen, and is read`() {
        val file = Uri.parse("content://somewhere/waterpay-backup.age")
        shadowOf(context.contentResolver).registerInputStream(file, ByteArrayInputStream(byteArrayOf(1, 2, 3)))

        assertContentEquals(byteArrayOf(1, 2, 3), chosen(file))

        val gone = Uri.parse("content://somewhere/else")
        shadowOf(context.contentResolver).registerInputStreamSupplier(gone) { throw SecurityException("taken back") }
        assertNull(chosen(gone), "nobody has it any more")
        assertNull(chosen(null), "the resident changed their mind")
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
        Robolectric.buildActivity(ComponentActivity::class.java).create().also { front.enter(it.get()) }.start().get()

    private fun sentFile(file: Shared.File): Uri {
        surroundings.share(file)
        val sent = sent()
        val address = assertNotNull(sent.getParcelableExtra(Intent.EXTRA_STREAM, Uri::class.java))
        assertEquals("content" to file.name, address.scheme to address.lastPathSegment)
        assertTrue(sent.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION != 0)
        assertFalse(sent.flags and Intent.FLAG_GRANT_WRITE_URI_PERMISSION != 0)
        return address
    }

    /** Chooses [file], or none, when the phone asks for one of whatever kind. */
    private fun chosen(file: Uri?): ByteArray? = runBlocking {
        val answer = async(start = CoroutineStart.UNDISPATCHED) { surroundings.chooseFile() }
        val asked = shadowOf(activity).nextStartedActivity
        assertEquals(Intent.ACTION_OPEN_DOCUMENT to "*/*", asked.action to asked.type)
        val result = if (file == null) Activity.RESULT_CANCELED else Activity.RESULT_OK
        shadowOf(activity).receiveResult(asked, result, Intent().setData(file))
        answer.await()
    }

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

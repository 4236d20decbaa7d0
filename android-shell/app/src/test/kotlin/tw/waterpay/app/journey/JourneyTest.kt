package tw.waterpay.app.journey

import android.Manifest
import android.app.Activity
import android.app.Notification
import android.app.NotificationManager
import android.content.Intent
import android.net.Uri
import android.view.WindowManager.LayoutParams.FLAG_SECURE
import androidx.compose.ui.test.junit4.createAndroidComposeRule
import androidx.lifecycle.Lifecycle
import androidx.test.core.app.ApplicationProvider
import org.junit.Rule
import org.junit.rules.ExternalResource
import org.junit.rules.RuleChain
import org.junit.runner.RunWith
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.ParameterizedRobolectricTestRunner.Parameters
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import tw.waterpay.Outcome
import tw.waterpay.app.MainActivity
import tw.waterpay.app.core.CoreState
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.WaterPay
import tw.waterpay.outcome
import tw.waterpay.readPhoto
import tw.waterpay.sandbox.Sandbox
import tw.waterpay.ui.platform.Signed
import tw.waterpay.words
import java.io.ByteArrayInputStream
import java.io.InputStream
import java.nio.file.Path
import kotlin.io.path.inputStream
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.seconds

/** From the launch of the app to the receipt, with the real core and a sandbox of its own; see [JourneyApplication]. */
@RunWith(ParameterizedRobolectricTestRunner::class)
@Config(application = JourneyApplication::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class JourneyTest(private val language: Language) {
    private val app get() = ApplicationProvider.getApplicationContext<JourneyApplication>()
    private val screen = createAndroidComposeRule<MainActivity>()
    private val resident by lazy { Resident(screen, language) }

    @get:Rule
    val rules: RuleChain = RuleChain.outerRule(Phone()).around(screen)

    /** A phone that is set to the resident's language, where nobody has to be asked whether the app may tell of payments. */
    private inner class Phone : ExternalResource() {
        override fun before() {
            RuntimeEnvironment.setQualifiers(if (language == Language.EN) "en-rUS" else "zh-rTW")
            shadowOf(app).grantPermissions(Manifest.permission.POST_NOTIFICATIONS)
            app.sandbox = Sandbox.start()
        }

        override fun after() = app.sandbox.close()
    }

    @Test
    fun `a bill is scanned and paid, and its receipt is shown`() {
        resident.presses(Label.SCAN_BILL)
        resident.sees("2863465")
        resident.presses(Label.VIEW_BILL)
        paysByStoredValue()
        resident.presses(Label.SHOW_RECEIPT)
        resident.sees(Label.RECEIPT_VERIFIED)

        val charge = app.sandbox.charges().single()
        assertEquals(1222, charge.dollars)
        assertEquals(1, app.key.questions.size)
    }

    @Test
    fun `a number is keyed in and its bill is paid`() {
        reachesTheBillOf("0000001")
        paysByStoredValue()
        resident.presses(Label.SHOW_RECEIPT)
        resident.sees(Label.RECEIPT_VERIFIED)

        assertEquals(501, app.sandbox.charges().single().dollars)
    }

    @Test
    fun `a bill is found on a photograph from the album`() {
        choosesFromTheAlbum { Path.of(System.getProperty("waterpay.samples")!!, "bill.jpg").inputStream() }

        resident.sees("2863465")
    }

    @Test
    fun `a photograph that is too large is refused in the words of the core`() {
        val refused = assertIs<Outcome.Refused>(outcome { core().readPhoto(ByteArray(TOO_LARGE)) })

        choosesFromTheAlbum { ByteArrayInputStream(ByteArray(2 * TOO_LARGE)) }

        resident.sees(refused.error.words!!.whatHappened)
    }

    @Test
    fun `a key that has become another one is used for the next payment`() {
        val before = core()
        app.key.becomesAnother()
        leaves()
        comesBack()
        resident.waitsUntil("the core is opened anew") {
            (app.core.state.value as? CoreState.Awake)?.waterPay !in
                setOf(before, null)
        }

        reachesTheBillOf("0000001")
        paysByStoredValue()
        assertEquals(1, app.sandbox.charges().size)
    }

    @Test
    fun `a resident who changes their mind pays nothing`() {
        app.key.answer = { Signed.Cancelled }
        reachesTheBillOf("0000001")
        reachesTheConfirmation()
        resident.presses(Label.AUTHORISE)
        resident.sees(Label.NOTHING_PAID)

        assertTrue(app.sandbox.charges().isEmpty())
    }

    @Test
    fun `the confirmation stays out of screenshots, and nothing else does`() {
        reachesTheBillOf("0000001")
        assertFalse(isSecret())
        reachesTheConfirmation()
        assertTrue(isSecret())

        screen.activityRule.scenario.recreate()
        resident.sees(Label.CONFIRMATION)
        assertTrue(isSecret())

        screen.runOnUiThread { screen.activity.onBackPressedDispatcher.onBackPressed() }
        resident.waitsUntil("the screen can be seen by others") { !isSecret() }
    }

    @Test
    fun `a phone that is turned in the middle of a payment pays once`() {
        reachesTheBillOf("0000014")
        reachesTheConfirmation()
        screen.activityRule.scenario.recreate()
        resident.presses(Label.AUTHORISE)
        resident.sees(Label.PAYMENT)
        screen.activityRule.scenario.recreate()
        resident.sees(Label.PAYMENT)
        app.sandbox.advance(10.seconds)
        resident.presses(Label.SHOW_RECEIPT)

        assertEquals(1, app.sandbox.charges().size)
        assertEquals(1, app.key.questions.size)
    }

    @Test
    fun `a wallet is opened, and the way back brings what the gateway says`() {
        handsOverToTheWallet()
        app.sandbox.decide(payment(), "confirm")
        comesBack()

        resident.presses(Label.SHOW_RECEIPT)
        resident.sees(Label.RECEIPT_VERIFIED)
        assertEquals(1, app.sandbox.charges().size)
    }

    @Test
    fun `a way back that claims to have paid proves nothing`() {
        handsOverToTheWallet()
        comesBack("waterpay://return?state=paid")

        resident.sees(Label.OPEN_OTHER_APP)
        assertTrue(app.sandbox.charges().isEmpty())
    }

    @Test
    fun `the core sleeps while the app is away, and goes on when it is back`() {
        resident.sees(Label.SCAN_BILL)
        leaves()
        resident.waitsUntil("the core sleeps") { app.core.state.value is CoreState.Asleep }

        comesBack()
        resident.waitsUntil("the core is awake") { app.core.state.value is CoreState.Awake }
        reachesTheBillOf("0000001")
        paysByStoredValue()
        assertEquals(1, app.sandbox.charges().size)
    }

    @Test
    fun `a resident who is elsewhere is told what became of the payment, without a word of whose it is`() {
        handsOverToTheWallet()
        leaves()
        app.sandbox.decide(payment(), "confirm")
        resident.waitsUntil("the resident is told") { notices().isNotEmpty() }
        resident.waitsUntil("the core sleeps") { app.core.state.value is CoreState.Asleep }

        val told = notices().single()
        assertEquals(Notification.VISIBILITY_PRIVATE, told.visibility)
        for (text in told.texts() + told.publicVersion.texts()) {
            assertFalse(PERSONAL.any { it in text }, "“$text” says too much")
        }
        assertFalse(told.texts().first() in told.publicVersion.texts(), "the lock screen says what became of it")
    }

    @Test
    fun `the ledger is where no backup takes it from`() {
        resident.sees(Label.SCAN_BILL)

        assertTrue(app.noBackupFilesDir.resolve("waterpay").list()!!.isNotEmpty())
    }

    /** The core, once it is awake. */
    private fun core(): WaterPay {
        resident.sees(Label.SCAN_BILL)
        return (app.core.state.value as CoreState.Awake).waterPay
    }

    private fun choosesFromTheAlbum(photo: () -> InputStream) {
        val address = Uri.parse("content://album/1")
        shadowOf(app.contentResolver).registerInputStreamSupplier(address, photo)
        resident.presses(Label.CHOOSE_PHOTO)
        val activity = shadowOf(screen.activity)
        resident.waitsUntil("the album is open") { activity.peekNextStartedActivityForResult() != null }
        val album = activity.nextStartedActivityForResult.intent
        screen.runOnUiThread { activity.receiveResult(album, Activity.RESULT_OK, Intent().setData(address)) }
    }

    private fun reachesTheBillOf(number: String) {
        resident.presses(Label.ENTER_NUMBER)
        resident.types(number)
        resident.presses(Label.LOOK_UP_BILL)
        resident.presses(Label.VIEW_BILL)
    }

    private fun reachesTheConfirmation(method: String = STORED_VALUE) {
        resident.presses(Label.PAY)
        resident.chooses(method)
        resident.sees(Label.AUTHORISE)
    }

    private fun paysByStoredValue() {
        reachesTheConfirmation()
        resident.presses(Label.AUTHORISE)
        resident.sees(Label.SHOW_RECEIPT)
    }

    private fun handsOverToTheWallet() {
        reachesTheBillOf("0000013")
        reachesTheConfirmation(WALLET)
        resident.presses(Label.AUTHORISE)
        resident.presses(Label.OPEN_OTHER_APP)
        resident.waitsUntil("the wallet is opened") { wallet() != null }
    }

    private fun wallet(): Intent? = opened ?: shadowOf(app).nextStartedActivity?.also { opened = it }

    private var opened: Intent? = null

    /** The sandbox's wallet has a page for each payment, whose address ends with its name. */
    private fun payment(): String = checkNotNull(wallet()?.data?.lastPathSegment)

    private fun leaves() {
        screen.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
    }

    private fun comesBack(address: String = "waterpay://return") {
        if (screen.activityRule.scenario.state != Lifecycle.State.CREATED) leaves()
        screen.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        screen.runOnUiThread {
            screen.activity.startActivity(Intent(Intent.ACTION_VIEW, Uri.parse(address)))
        }
    }

    private fun isSecret(): Boolean = screen.activity.window.attributes.flags and FLAG_SECURE != 0

    private fun notices(): List<Notification> =
        shadowOf(app.getSystemService(NotificationManager::class.java)).allNotifications

    private fun Notification.texts(): List<String> =
        listOf(Notification.EXTRA_TITLE, Notification.EXTRA_TEXT, Notification.EXTRA_BIG_TEXT)
            .mapNotNull { extras.getCharSequence(it)?.toString() }

    companion object {
        @JvmStatic
        @Parameters(name = "{0}")
        fun languages() = listOf(arrayOf(Language.ZH_HANT_TW), arrayOf(Language.EN))

        /** Names that the gateway gives, and in its own language only. */
        private const val STORED_VALUE = "沙盒儲值帳戶"
        private const val WALLET = "沙盒錢包"

        /** More than the core takes. */
        private const val TOO_LARGE = 33 shl 20

        /** What would tell whose payment it is, or how much. */
        private val PERSONAL = listOf("0000013", "501", "$", "元", "○")
    }
}

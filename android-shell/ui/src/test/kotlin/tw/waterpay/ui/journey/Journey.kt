package tw.waterpay.ui.journey

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.ComposeUiTest
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.runComposeUiTest
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.job
import kotlinx.coroutines.runBlocking
import tw.waterpay.Labels
import tw.waterpay.bindings.BillId
import tw.waterpay.bindings.Found
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.Pace
import tw.waterpay.bindings.Settings
import tw.waterpay.bindings.WaterPay
import tw.waterpay.sandbox.SYSTEM_FACE
import tw.waterpay.sandbox.Sandbox
import tw.waterpay.ui.AppModel
import tw.waterpay.ui.Destination
import tw.waterpay.ui.WaterPayApp
import tw.waterpay.ui.bill.Sought
import tw.waterpay.ui.platform.Phone
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.Executors

/** The whole app over the real core and a sandbox of its own. Only what is the phone's is in the test's hand. */
class Journey private constructor(private val folder: Path, val language: Language, beginsAt: String?) :
    AutoCloseable {
    val sandbox = Sandbox.start(beginsAt)
    val key = KeyInHand()
    val surroundings = SurroundingsInHand()
    val reminding = RemindingInHand()
    val preferences = PreferencesInHand()
    val phone = Phone(CameraOn("bill.jpg"), key, surroundings, preferences, reminding, listOf(SYSTEM_FACE))
    private val labels = Labels(language)
    private val thread = Executors.newSingleThreadExecutor().asCoroutineDispatcher()
    val scope = CoroutineScope(thread + SupervisorJob())
    val settings = Settings(
        folder = folder.toString(),
        gateway = sandbox.address,
        receiptKeys = listOf(Sandbox.RECEIPT_KEY),
        deviceKey = runBlocking { key.publicKey() },
        language = language,
        pace = Pace(first = Duration.ofMillis(20), longest = Duration.ofMillis(200)),
    )
    val waterPay: WaterPay = WaterPay.open(settings)
    val app = AppModel(
        waterPay,
        phone,
        sandbox = true,
        phonesLanguage = language,
        scope,
    )

    /** What [label] says in this journey's language. */
    operator fun get(label: Label): String = labels[label]

    /** What the gateway says that [number] owes. */
    fun found(number: String): Found =
        when (val answer = runBlocking { waterPay.lookUp(waterPay.keyedIn(number)) }) {
            is LookUp.Due -> answer.found
            is LookUp.NothingDue -> answer.found
            is LookUp.NoSuchNumber -> error("no such number")
        }

    /** Looks [number] up, and goes to the oldest of its bills. */
    fun goToBillOf(number: String) {
        val found = found(number)
        val sought = Sought.ByNumber(found.household.account)
        app.navigation.goTo(Destination.Bill(sought, found.bills.first().bill.id, found))
    }

    /** The bill where the resident is, or was last. */
    fun bill(): BillId =
        app.navigation.stops.value.firstNotNullOf { (it.destination as? Destination.Bill)?.bill }

    override fun close() {
        runBlocking {
            scope.coroutineContext.job.cancelAndJoin()
            waterPay.shutDown()
        }
        waterPay.close()
        thread.close()
        sandbox.close()
        folder.toFile().deleteRecursively()
    }

    companion object {
        /** Travels: with a new phone, a new household's sandbox, and a resident who reads [language]. */
        @OptIn(ExperimentalTestApi::class)
        fun travel(language: Language = Language.ZH_HANT_TW, steps: Steps.() -> Unit) =
            begin(language).use { journey ->
                runComposeUiTest {
                    setContent { WaterPayApp(journey.app) }
                    Steps(journey, this).steps()
                }
            }

        /** The same without a screen, for tests of models. [beginsAt] is what the gateway's clock shows; else the real time. */
        fun begin(language: Language = Language.EN, beginsAt: String? = null): Journey =
            Journey(Files.createTempDirectory("waterpay-ui"), language, beginsAt)
    }
}

/** What a resident does and sees. Everything is awaited, for at most twenty seconds. */
@OptIn(ExperimentalTestApi::class)
class Steps(val journey: Journey, val screen: ComposeUiTest) {
    /** Waits until [text] is on the screen, whole or as a part of what stands there. */
    fun sees(text: String) =
        screen.waitUntil("sees “$text”", 20_000) { screen.onAllNodes(shows(text)).fetchSemanticsNodes().isNotEmpty() }

    /** The same for fixed words. */
    fun sees(label: Label) = sees(journey[label])

    /** Presses what says [text], once it is there. */
    fun presses(text: String) {
        val button = shows(text) and hasClickAction()
        screen.waitUntil("can press “$text”", 20_000) { screen.onAllNodes(button).fetchSemanticsNodes().isNotEmpty() }
        val node = screen.onAllNodes(button).onFirst()
        runCatching { node.performScrollTo() }
        node.performClick()
    }

    /** The same for fixed words. */
    fun presses(label: Label) = presses(journey[label])

    /** Enters [text] where the screen asks for it. */
    fun types(text: String) {
        awaits("can enter “$text”") { screen.onAllNodes(hasSetTextAction()).fetchSemanticsNodes().isNotEmpty() }
        screen.onNode(hasSetTextAction()).performTextInput(text)
    }

    /** The same where the screen asks for several things, into what is named [field]. */
    fun types(text: String, field: String) {
        val named = hasSetTextAction() and hasText(field)
        awaits("can enter “$text” as “$field”") { screen.onAllNodes(named).fetchSemanticsNodes().isNotEmpty() }
        screen.onNode(named).performTextInput(text)
    }

    /** Presses twice before anything has happened. */
    fun pressesTwice(label: Label) {
        sees(label)
        val button = screen.onAllNodes(shows(journey[label]) and hasClickAction()).onFirst()
        screen.runOnIdle {
            val press = button.fetchSemanticsNode().config[SemanticsActions.OnClick].action!!
            press()
            press()
        }
    }

    /** Looks up what [of] owes, and asks for the ways to pay it. */
    fun reachesTheMethods(of: String) {
        journey.goToBillOf(of)
        presses(Label.PAY)
    }

    /** Goes on to the offer for the bill of [of], paid [by] that way. */
    fun reachesTheOffer(of: String, by: String = "沙盒儲值帳戶") {
        reachesTheMethods(of)
        presses(by)
        sees(Label.TOTAL_TO_PAY_FIELD)
    }

    /** Answers on the page that the app has opened. */
    fun confirmsInTheWallet(answer: String) {
        awaits("the wallet is open") { journey.surroundings.opened.isNotEmpty() }
        val request = HttpRequest.newBuilder(URI(journey.surroundings.opened.single()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("answer=$answer"))
            .build()
        val response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding())
        check(response.statusCode() == 200) { "the wallet answers ${response.statusCode()}" }
    }

    /** Waits for something that no screen shows. */
    fun awaits(what: String, condition: () -> Boolean) = screen.waitUntil(what, 20_000, condition)

    private fun shows(text: String) = hasText(text, substring = true) or hasContentDescription(text)
}

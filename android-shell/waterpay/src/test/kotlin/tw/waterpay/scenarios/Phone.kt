package tw.waterpay.scenarios

import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.flow.onStart
import kotlinx.coroutines.withTimeoutOrNull
import tw.waterpay.Outcome
import tw.waterpay.Personal
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.Authorisation
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.BillerId
import tw.waterpay.bindings.Erased
import tw.waterpay.bindings.Erasure
import tw.waterpay.bindings.ExpectedCashback
import tw.waterpay.bindings.Found
import tw.waterpay.bindings.HouseholdsProblem
import tw.waterpay.bindings.JourneyProblem
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.Pace
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.PaymentMethod
import tw.waterpay.bindings.Refreshed
import tw.waterpay.bindings.Restored
import tw.waterpay.bindings.Settings
import tw.waterpay.bindings.StoreSlip
import tw.waterpay.bindings.WaterPay
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.bindings.usualReminderTimes
import tw.waterpay.news
import tw.waterpay.openWaterPay
import tw.waterpay.outcome
import tw.waterpay.readPhoto
import tw.waterpay.sandbox.KeyInMemory
import tw.waterpay.sandbox.Sandbox
import java.io.RandomAccessFile
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.readBytes
import kotlin.time.Duration

/** Quick enough for a test; the core's decisions are the same at any pace. */
private val PACE = Pace(first = java.time.Duration.ofMillis(20), longest = java.time.Duration.ofMillis(200))

/** More payments than any scenario makes. */
private val EVERYTHING = 100u

/** A phone that pays at [gateway]: its folder, its key, the app if it is open, and what is in front of the resident. */
internal class Phone(private val gateway: String) {
    private val home: Path = Files.createTempDirectory("waterpay-scenario")
    private val folder: Path = home.resolve("waterpay")
    private val key = KeyInMemory()

    private var app: WaterPay? = null
    private val authorisedHere = mutableMapOf<PaymentId, Account>()

    /** What the resident has before them, besides what the app knows by itself. */
    var shown = Shown()
        private set

    /** What was authorised here since the ledger was last lost or damaged, and is not erased. */
    val authorised: Set<PaymentId> get() = authorisedHere.keys

    val isOpen: Boolean get() = app != null

    /** Opens the app over the folder. */
    suspend fun open() {
        if (isOpen) throw Why.OutOfPlace("the app is open")
        app = openWaterPay(
            Settings(
                folder = folder.toString(),
                gateway = gateway,
                receiptKeys = listOf(Sandbox.RECEIPT_KEY),
                deviceKey = key.publicKey,
                language = Language.EN,
                pace = PACE,
            ),
        )
    }

    /** Closes the app in good order; what was on the screen is gone. */
    suspend fun close() {
        val closing = app()
        app = null
        shown = Shown()
        closing.use { it.shutDown() }
    }

    suspend fun suspend() = app().suspend()

    suspend fun resume() = app().resume()

    suspend fun acknowledgeSetAside() = app().setAsideWasTold()

    /** Deletes the folder, as by a new installation that keeps its key. */
    fun loseLedger() {
        closedFolder().toFile().deleteRecursively()
        authorisedHere.clear()
    }

    /** Overwrites the beginning of the ledger's file. */
    fun damageLedger() {
        val ledger = closedFolder().resolve("ledger.sqlite").toFile()
        RandomAccessFile(ledger, "rw").use { it.write("x".repeat(100).toByteArray()) }
        authorisedHere.clear()
    }

    /** Keys a number in; it is looked up. */
    suspend fun keyIn(number: String) = show { app -> app.lookUp(app.keyedIn(number)) }

    /** Fills in what a biller has to know, and looks it up. */
    suspend fun fillIn(biller: BillerId, values: List<String>) =
        show { app -> app.lookUp(app.filledIn(biller, values.map(::Personal))) }

    /** Scans a code with this text; it is looked up. */
    suspend fun scanText(text: String) = show { app -> app.lookUpCode(text) }

    /** Takes a photograph; the first bill on it is looked up, or else the first code says why it is none. */
    suspend fun scanPhoto(photo: Path) = show { app ->
        val texts = app.readPhoto(photo.readBytes()).codes.map { it.text.reveal() }
        val bill = texts.find { outcome { app.understand(it) } is Outcome.Done } ?: texts.firstOrNull()
        if (bill == null) shown.failure = FailureSeen(FailureKind.NO_CODE)
        bill?.let { app.lookUpCode(it) }
    }

    /** Asks how a bill can be paid, and what is expected to come back; the latter may stay unknown. */
    suspend fun askMethods(bill: Int) {
        val asked = bill(bill)
        val methods = attempt { it.methods(asked) } ?: return
        val expected = outcome { app().expectedCashback(asked, methods) }
        shown.methods = methods
        shown.expectedCashback = (expected as? Outcome.Done)?.value
    }

    /** Chooses how to pay, and is shown an offer. */
    suspend fun prepare(choice: Choice) {
        val bill = bill(choice.bill)
        shown.offered = null
        shown.offered = attempt { it.prepare(bill, choice.method) }
    }

    /** Signs the offer, and pays. */
    suspend fun authorise(signer: Signer) {
        val offer = shown.offered ?: throw Why.OutOfPlace("there is no offer")
        val signing = when (signer) {
            Signer.OWN_KEY -> key
            Signer.FOREIGN_KEY -> KeyInMemory()
        }
        attempt { offer.pay(signing.sign(offer.toSign())) }?.let { authorisedHere[it.id] = it.account }
    }

    /** `prepare`, and if that succeeds `authorise` with the phone's key. */
    suspend fun pay(choice: Choice) {
        prepare(choice)
        if (shown.offered != null) authorise(Signer.OWN_KEY)
    }

    /** Waits until the newest payment is as [expected]. */
    suspend fun waitFor(expected: PaymentSeen, patience: Duration) {
        val news = app().news().map { }
        val seen = withTimeoutOrNull(patience) {
            news.onStart { emit(Unit) }.map { newest() }.first { matches(expected, it) }
        }
        if (seen == null) mustMatch(expected, newest())
    }

    /** Nobody expects what was erased to be known here. */
    fun forgets(erasure: Erasure) {
        when (erasure) {
            is Erasure.Household -> authorisedHere.values.removeAll { it == erasure.account }
            Erasure.Everything -> authorisedHere.clear()
        }
    }

    /** What is in front of the resident. A failure is only seen once. */
    suspend fun look(): Screen {
        val payments = unlessAsleep { history() }?.map(::seen)
        val found = shown.lookedUp?.let(::found)
        return Screen(
            failure = unseenFailure(),
            lookUp = shown.lookedUp?.let(::word),
            bills = found?.bills?.map(::seen),
            differences = found?.differences?.map(::seen),
            methods = shown.methods?.map { it.id },
            expectedCashback = shown.expectedCashback?.map { it.total.amount },
            slip = shown.slip?.barcodes?.map { it.text.reveal() },
            households = unlessAsleep { app().households() }?.map(::seen),
            news = shown.refreshed?.news?.map(::seen),
            notRefreshed = shown.refreshed?.notRefreshed?.map { it.name.reveal() },
            reminders = unlessAsleep { app().reminders(usualReminderTimes()) }?.map(::seen),
            erased = shown.erased?.payments,
            restored = shown.restored?.let(::seen),
            offer = shown.offered?.offer()?.let(::seen),
            payment = payments?.firstOrNull(),
            history = payments,
            ledgerSetAside = app().setAside() != null,
        )
    }

    /** The failure that nobody has looked at; then it is gone. */
    fun unseenFailure(): FailureSeen? = shown.failure.also { shown.failure = null }

    /** Every payment, the newest first. */
    suspend fun history(): List<Payment> = app().history(before = null, atMost = EVERYTHING)

    /** What the last look-up found. */
    fun lastFound(): Found = shown.lookedUp?.let(::found) ?: throw Why.OutOfPlace("nothing was found")

    /** One of the bills of the last look-up. */
    fun bill(at: Int): Bill =
        lastFound().bills.getOrNull(at)?.bill ?: throw Why.OutOfPlace("there is no such bill")

    /** The app, which has to be open. */
    fun app(): WaterPay = app ?: throw Why.OutOfPlace("the app is closed")

    /** What the core answers to the resident; a refusal is what the resident sees next. */
    suspend fun <Value> attempt(ask: suspend (WaterPay) -> Value): Value? {
        val app = app()
        return when (val answer = outcome { ask(app) }) {
            is Outcome.Done -> answer.value

            is Outcome.Refused -> {
                shown.failure = seen(answer.error)
                null
            }
        }
    }

    /** Ends the app, whatever it is doing, and leaves nothing behind. */
    suspend fun discard() {
        if (isOpen) outcome { close() }
        home.toFile().deleteRecursively()
    }

    private suspend fun show(lookUp: suspend (WaterPay) -> LookUp?) {
        shown = Shown()
        shown.lookedUp = attempt { lookUp(it) }
    }

    private suspend fun newest(): PaymentSeen = history().firstOrNull()?.let(::seen) ?: PaymentSeen()

    private fun closedFolder(): Path = if (isOpen) throw Why.OutOfPlace("the app is open") else folder
}

/** What was asked for, and stays in front of the resident until the next look-up. */
internal class Shown {
    var lookedUp: LookUp? = null
    var methods: List<PaymentMethod>? = null
    var expectedCashback: List<ExpectedCashback>? = null
    var slip: StoreSlip? = null
    var refreshed: Refreshed? = null
    var erased: Erased? = null
    var restored: Restored? = null
    var offered: Authorisation? = null
    var failure: FailureSeen? = null
}

/** What the app answers, or nothing while it is suspended. */
private inline fun <Value> unlessAsleep(ask: () -> Value): Value? = try {
    ask()
} catch (refused: WaterPayException) {
    val isAsleep = when (refused) {
        is WaterPayException.NotDone -> refused.problem == JourneyProblem.NotRunning
        is WaterPayException.HouseholdsFailed -> refused.problem == HouseholdsProblem.NOT_RUNNING
        else -> false
    }
    if (isAsleep) null else throw refused
}

package tw.waterpay.sandbox

import kotlinx.coroutines.flow.first
import kotlinx.coroutines.withTimeout
import tw.waterpay.bindings.Authorisation
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.MethodId
import tw.waterpay.bindings.Pace
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.Settings
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.news
import java.nio.file.Path
import java.time.Duration
import kotlin.time.Duration.Companion.seconds

/** Where no gateway is. */
const val NO_GATEWAY = "http://127.0.0.1:9"

/** What belongs to one phone: its folder, its key, and the gateway that it asks. The same one can open WaterPay again. */
class Phone(folder: Path, gateway: String, private val key: KeyInMemory = KeyInMemory()) {
    /** For [tw.waterpay.openWaterPay]; quick enough for a test, and the core decides the same at any pace. */
    val settings = Settings(
        folder = folder.toString(),
        gateway = gateway,
        receiptKeys = listOf(Sandbox.RECEIPT_KEY),
        deviceKey = key.publicKey,
        language = Language.EN,
        pace = Pace(first = Duration.ofMillis(20), longest = Duration.ofMillis(200)),
    )

    /** Authorises with the phone's key, as a resident's finger does. */
    fun sign(authorisation: Authorisation): ByteArray = key.sign(authorisation.toSign())

    /** Prepares to pay [bill] and pays it. */
    suspend fun pay(waterPay: WaterPayInterface, bill: Bill, method: MethodId = "stored_value"): Payment =
        waterPay.prepare(bill, method).use { it.pay(sign(it)) }
}

/** Keys in [number], whose household owes one bill, and looks it up. */
suspend fun WaterPayInterface.bill(number: String): Bill =
    when (val found = lookUp(keyedIn(number))) {
        is LookUp.Due -> found.found.bills.single().bill
        is LookUp.NothingDue, is LookUp.NoSuchNumber -> error("nothing is due")
    }

/** Waits until nothing more will happen to [payment]. */
suspend fun WaterPayInterface.end(payment: PaymentId): Payment =
    withTimeout(20.seconds) { news().first { it.id == payment && it.isFinal } }

package tw.waterpay.scenarios

import tw.waterpay.Twd
import tw.waterpay.bindings.BillerId
import java.time.Instant

/*
 * The words of a scenario file, as docs/scenarios.md defines them. `ScenarioFile.kt` reads them, `Screen.kt` has the words
 * for what is seen, `HouseholdWords.kt` all those about saved households, and `Backup.kt` those about backups. An entry of an enum is the word in the file,
 * in capitals.
 */

/** One journey of a resident. */
internal class Scenario(
    /** The name of its file. */
    val file: String,
    /** What is true when it passes. */
    val title: String,
    /** Why that matters to a resident. */
    val why: String,
    /** What the gateway's clock shows at the beginning; the real time if not said. */
    val gatewayBeginsAt: Instant?,
    /** What happens, in its order. */
    val steps: List<Step>,
    /** What must be there when all is done. */
    val afterwards: Afterwards,
)

/** Something that the resident, the phone or the gateway does, or that must be seen. */
internal sealed interface Step {
    /** The resident keys in a number, and it is looked up. */
    data class KeyIn(val number: String) : Step

    /** The resident fills in the fields of a biller, and it is looked up. */
    data class FillIn(val biller: BillerId, val values: List<String>) : Step

    /** The resident takes a photograph, a file of the repository; the first bill on it is looked up. */
    data class ScanPhoto(val file: String) : Step

    /** The camera read this text; it is looked up. */
    data class ScanText(val text: String) : Step

    /** The app asks how a bill can be paid. */
    data class AskMethods(val bill: Int) : Step

    /** The resident asks for the barcodes with which a bill is paid in a store. */
    data class DrawSlip(val bill: Int) : Step

    /** The resident does something with the saved households. */
    data class Households(val act: HouseholdsAct) : Step

    /** The resident wants something forgotten. */
    data class Erase(val what: Forgotten) : Step

    /** The resident makes a backup with this passphrase, and keeps it elsewhere. */
    data class BackUp(val passphrase: String) : Step

    /** The resident restores the backup that was made last, on whatever phone, with this passphrase. */
    data class Restore(val passphrase: String) : Step

    /** The resident chooses how to pay, and sees the offer. */
    data class Prepare(val choice: Choice) : Step

    /** The resident authorises the offer, and it is paid. */
    data class Authorise(val signer: Signer) : Step

    /** Both at once. */
    data class Pay(val choice: Choice) : Step

    /** This must be seen now. */
    data class See(val expected: Screen) : Step

    /** The newest payment must come to this. */
    data class WaitFor(val expected: PaymentSeen) : Step

    /** The gateway, or somebody there, does something. */
    data class Gateway(val act: GatewayAct) : Step

    /** The phone does something to the app. */
    data class App(val act: AppAct) : Step

    /** Something happens to the ledger while the app is closed. */
    data class Ledger(val act: LedgerAct) : Step

    /** The resident takes another phone, or this one again. */
    data class TakePhone(val name: String) : Step
}

/** Which bill of the last look-up, counted from 0, and the gateway's name for the way to pay it. */
internal data class Choice(val bill: Int, val method: String)

/** Whose key signs. */
internal enum class Signer { OWN_KEY, FOREIGN_KEY }

/** What a phone does to an app. */
internal enum class AppAct { SUSPEND, RESUME, CLOSE, OPEN, ACKNOWLEDGE_SET_ASIDE }

/** What happens to the ledger while the app is closed. */
internal enum class LedgerAct { LOSE, DAMAGE }

/** What happens at the gateway. */
internal sealed interface GatewayAct {
    /** From now on it misbehaves, so many times or until it behaves again. */
    data class Misbehave(val fault: Fault, val on: Operation?, val times: Int?) : GatewayAct

    /** It behaves again. */
    data object Behave : GatewayAct

    /** Time passes there. */
    data class AdvanceSeconds(val seconds: Long) : GatewayAct

    /** Somebody decides the newest payment. */
    data class Decide(val verdict: Verdict) : GatewayAct

    /** The waterworks changes what a bill of the last look-up asks for. */
    data class CorrectBill(val bill: Int, val amount: Twd) : GatewayAct

    /** It forgets everything but the households. */
    data object Forget : GatewayAct
}

/** What becomes of a payment that somebody has to decide. */
internal enum class Verdict { CONFIRM, CANCEL, DECLINE, EXPIRE }

/** A fault of the sandbox; [number] where its kind has one, as in `delay=400`. */
internal data class Fault(val kind: FaultKind, val number: Long?) {
    override fun toString() = kind.name.lowercase().replace('_', '-') + number?.let { "=$it" }.orEmpty()
}

/** The faults of docs/sandbox.md, in capitals and with `_` for `-`. */
internal enum class FaultKind(val hasNumber: Boolean = false) {
    DROP_BEFORE_EFFECT,
    DROP_AFTER_EFFECT,
    DELAY(hasNumber = true),
    LATE(hasNumber = true),
    ERROR_BEFORE_EFFECT,
    ERROR_AFTER_EFFECT,
    UNAVAILABLE(hasNumber = true),
    TOO_MANY_REQUESTS(hasNumber = true),
    IN_PROGRESS,
    NOT_FOUND,
    CODE_NOT_ACCEPTED,
    BILLER_NOT_SERVED,
    REDIRECT,
    CUT_BODY,
    EMPTY_BODY,
    HUGE_BODY,
    WRONG_CONTENT_TYPE,
    WRONG_DATE(hasNumber = true),
    WRONG_ID,
    WRONG_AMOUNT,
    WRONG_BILL,
    WRONG_PAYEE,
    BAD_SIGNATURE,
    UNKNOWN_RECEIPT_KEY,
    STALE_RECEIPT,
}

/** The requests that a fault can concern. */
internal enum class Operation {
    BILLS,
    PRINTED_CODES,
    BILL,
    PAYMENT_METHODS,
    DEVICE_KEYS,
    QUOTES,
    SEND_PAYMENT,
    ASK_PAYMENT,
    ACCOUNT_PAYMENTS,
    PROMOTIONS,
}

/** What must be there when all is done. */
internal class Afterwards(
    /** The stages of the payments of the phone in hand, the newest first. */
    val ledger: List<StageWord>,
    /** The total of every movement of money at the gateway, in their order. */
    val charges: List<Twd>,
)

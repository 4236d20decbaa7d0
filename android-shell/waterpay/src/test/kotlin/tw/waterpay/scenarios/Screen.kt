package tw.waterpay.scenarios

import tw.waterpay.Twd
import tw.waterpay.bindings.DeclineReason
import tw.waterpay.bindings.Doubt
import java.time.LocalDate

/**
 * Something that a resident sees, as its words and what they stand for. The same types say what must be seen and what is
 * seen; in the former a word that is not said stands for null, and may be anything. `Matching.kt` compares the two.
 *
 * An entry of an enum is the word in the file, in capitals; where a word is the core's own, so is the enum.
 */
internal sealed class Seen(vararg words: Pair<String, Any?>) {
    /** The words of the file, and what each stands for. */
    val words: Map<String, Any?> = words.toMap()
}

/** Everything in front of the resident. */
internal class Screen(
    /** Why the last step did not happen. */
    val failure: FailureSeen? = null,
    lookUp: LookUpWord? = null,
    bills: List<BillSeen>? = null,
    differences: List<DifferenceSeen>? = null,
    methods: List<String>? = null,
    expectedCashback: List<Twd>? = null,
    slip: List<String>? = null,
    households: List<HouseholdSeen>? = null,
    news: List<NewsSeen>? = null,
    notRefreshed: List<String>? = null,
    reminders: List<ReminderSeen>? = null,
    erased: Long? = null,
    restored: RestoredSeen? = null,
    offer: OfferSeen? = null,
    payment: PaymentSeen? = null,
    history: List<PaymentSeen>? = null,
    ledgerSetAside: Boolean? = null,
) : Seen(
    "failure" to failure,
    "look_up" to lookUp,
    "bills" to bills,
    "differences" to differences,
    "methods" to methods,
    "expected_cashback" to expectedCashback,
    "slip" to slip,
    "households" to households,
    "news" to news,
    "not_refreshed" to notRefreshed,
    "reminders" to reminders,
    "erased" to erased,
    "restored" to restored,
    "offer" to offer,
    "payment" to payment,
    "history" to history,
    "ledger_set_aside" to ledgerSetAside,
)

/** What a look-up came to. */
internal enum class LookUpWord { DUE, NOTHING_DUE, NO_SUCH_NUMBER }

/** A bill of the last look-up, or of a saved household. */
internal class BillSeen(
    amount: Twd? = null,
    charges: List<String>? = null,
    lateFee: Twd? = null,
    due: LocalDate? = null,
    status: StatusWord? = null,
    printed: Boolean? = null,
    perhapsPaidElsewhere: Boolean? = null,
) : Seen(
    "amount" to amount,
    "charges" to charges,
    "late_fee" to lateFee,
    "due" to due,
    "status" to status,
    "printed" to printed,
    "perhaps_paid_elsewhere" to perhapsPaidElsewhere,
)

/** Whether a bill is paid. */
internal enum class StatusWord {
    UNPAID,
    OVERDUE_PAYABLE,
    OVERDUE_CLOSED,
    BEING_PAID,
    PAID,
    PAID_ELSEWHERE,
    AUTOMATIC_DEBIT,
    UNKNOWN,
}

/** In what the printed code and its bill differ. */
internal class DifferenceSeen private constructor(about: About, printed: Any?, now: Any?) :
    Seen("about" to about, "printed" to printed, "now" to now) {
    companion object {
        fun payee(printed: String?, now: String?) = DifferenceSeen(About.PAYEE, printed, now)

        fun amount(printed: Twd?, now: Twd?) = DifferenceSeen(About.AMOUNT, printed, now)

        fun due(printed: LocalDate?, now: LocalDate?) = DifferenceSeen(About.DUE, printed, now)

        fun codeExpired(printed: String?) = DifferenceSeen(About.CODE_EXPIRED, printed, null)

        fun codeNotAccepted() = DifferenceSeen(About.CODE_NOT_ACCEPTED, null, null)

        fun noSuchBillNow() = DifferenceSeen(About.NO_SUCH_BILL_NOW, null, null)
    }
}

/** What a printed code and its bill can differ in. */
internal enum class About { CODE_NOT_ACCEPTED, PAYEE, AMOUNT, DUE, CODE_EXPIRED, NO_SUCH_BILL_NOW }

/** What the resident is asked to authorise. */
internal class OfferSeen(amount: Twd? = null, fee: Twd? = null, total: Twd? = null, cashback: Twd? = null) :
    Seen("amount" to amount, "fee" to fee, "total" to total, "cashback" to cashback)

/** A payment of this phone. */
internal class PaymentSeen(
    stage: StageWord? = null,
    reason: DeclineReason? = null,
    doubt: Doubt? = null,
    amount: Twd? = null,
    fee: Twd? = null,
    total: Twd? = null,
    cashback: Twd? = null,
) : Seen(
    "stage" to stage,
    "reason" to reason,
    "doubt" to doubt,
    "amount" to amount,
    "fee" to fee,
    "total" to total,
    "cashback" to cashback,
)

/** Where a payment stands. */
internal enum class StageWord { BEING_CONFIRMED, NEEDS_RESIDENT, PAID, DECLINED, ALREADY_PAID, EXPIRED }

/** Why a step did not happen. */
internal class FailureSeen(
    kind: FailureKind,
    status: StatusWord? = null,
    retryAfterSeconds: Long? = null,
    instead: Instead? = null,
    biller: String? = null,
    field: Long? = null,
) : Seen(
    "kind" to kind,
    "status" to status,
    "retry_after_seconds" to retryAfterSeconds,
    "instead" to instead,
    "biller" to biller,
    "field" to field,
)

/** Why something did not happen. */
internal enum class FailureKind {
    WRONG_LENGTH,
    WRONG_CHARACTERS,
    WRONG_FORM,
    NOT_A_CHOICE,
    UNREADABLE_PHOTO,
    NO_CODE,
    NOT_A_BILL,
    GATEWAY_UNREACHABLE,
    GATEWAY_BUSY,
    GATEWAY_NOT_UNDERSTOOD,
    BILLER_NOT_SERVED,
    NO_SUCH_BILL,
    BILL_NOT_PAYABLE,
    BILL_CHANGED,
    METHOD_NOT_OFFERED,
    PAYMENT_UNDER_WAY,
    ALREADY_PAID,
    OFFER_EXPIRED,
    NO_RANDOMNESS,
    BAD_SIGNATURE,
    NOT_STARTED,
    NO_SUCH_PAYMENT,
    NO_RECEIPT,
    LEDGER_FAILED,
    NOT_RUNNING,
    HOUSEHOLD_NAME,
    HOUSEHOLD_ALREADY_SAVED,
    TOO_MANY_HOUSEHOLDS,
    HOUSEHOLD_NOT_SAVED,
    HOUSEHOLDS_FAILED,
    NOT_TAKEN_IN_STORES,
    NOT_OWED,
    OVERDUE_IN_STORES,
    OVER_STORE_LIMIT,
    PASSPHRASE_TOO_SHORT,
    PASSPHRASE_TOO_LONG,
    WRONG_PASSPHRASE,
    NOT_A_BACKUP,
    BACKUP_DAMAGED,
    BACKUP_NEWER,
}

/** What a code is that leads to no water bill. */
internal enum class Instead {
    EMPTY,
    TOO_LONG,
    BROKEN_TWQR,
    BROKEN_EMVCO,
    BROKEN_BARCODES,
    MISREAD_BARCODES,
    PURCHASE_OR_TRANSFER,
    OTHER_BILL,
    ENCRYPTED_NUMBER,
    UNKNOWN_NUMBER,
    CONTRADICTION,
    TAX_FORM,
    OTHER_CODE,
}

package tw.waterpay.scenarios

import tw.waterpay.Twd
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.BillStatus
import tw.waterpay.bindings.Cashback
import tw.waterpay.bindings.ChargeKind
import tw.waterpay.bindings.CodeProblem
import tw.waterpay.bindings.Difference
import tw.waterpay.bindings.DifferenceKind
import tw.waterpay.bindings.Found
import tw.waterpay.bindings.FoundBill
import tw.waterpay.bindings.JourneyProblem
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.NextStep
import tw.waterpay.bindings.NumberProblem
import tw.waterpay.bindings.Offer
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.Stage
import tw.waterpay.bindings.WaterPayException
import java.time.Duration

/* The core's values, as they come through the bindings, in the words of the scenarios. */

/** What a look-up came to. */
internal fun word(lookUp: LookUp): LookUpWord = when (lookUp) {
    is LookUp.Due -> LookUpWord.DUE
    is LookUp.NothingDue -> LookUpWord.NOTHING_DUE
    is LookUp.NoSuchNumber -> LookUpWord.NO_SUCH_NUMBER
}

/** What a look-up found, if anything. */
internal fun found(lookUp: LookUp): Found? = when (lookUp) {
    is LookUp.Due -> lookUp.found
    is LookUp.NothingDue -> lookUp.found
    is LookUp.NoSuchNumber -> null
}

/** A bill of a look-up, or of a saved household. */
internal fun seen(found: FoundBill) = BillSeen(
    amount = found.bill.amount.amount,
    charges = found.bill.charges.map { it.name },
    lateFee = lateFee(found.bill),
    due = found.bill.due.date,
    status = word(found.bill.status),
    printed = found.printed,
    perhapsPaidElsewhere = found.nextStep is NextStep.PayUnlessPaidElsewhere,
)

/** A difference between the printed code and its bill. */
internal fun seen(difference: Difference): DifferenceSeen = when (val kind = difference.kind) {
    DifferenceKind.CodeNotAccepted -> DifferenceSeen.codeNotAccepted()
    is DifferenceKind.AnotherPayee -> DifferenceSeen.payee(kind.printed.reveal(), kind.now)
    is DifferenceKind.AnotherAmount -> DifferenceSeen.amount(kind.printed, kind.now)
    is DifferenceKind.AnotherDueDate -> DifferenceSeen.due(kind.printed, kind.now)
    is DifferenceKind.CodeExpired -> DifferenceSeen.codeExpired(kind.at)
    DifferenceKind.NoSuchBillNow -> DifferenceSeen.noSuchBillNow()
}

/** What the resident is asked to authorise. */
internal fun seen(offer: Offer) = OfferSeen(
    amount = offer.bill.amount.amount,
    fee = offer.method.fee.amount,
    total = offer.total.amount,
    cashback = orNothing(offer.cashback),
)

/** A payment. */
internal fun seen(payment: Payment) = PaymentSeen(
    stage = word(payment.stage),
    reason = (payment.stage as? Stage.Declined)?.reason,
    doubt = (payment.stage as? Stage.BeingConfirmed)?.doubt,
    amount = payment.amount.amount,
    fee = payment.fee.amount,
    total = payment.total.amount,
    cashback = (payment.stage as? Stage.Paid)?.let { orNothing(it.receipt.cashback) },
)

/** Where a payment stands. */
internal fun word(stage: Stage): StageWord = when (stage) {
    is Stage.BeingConfirmed -> StageWord.BEING_CONFIRMED
    is Stage.NeedsResident -> StageWord.NEEDS_RESIDENT
    is Stage.Paid -> StageWord.PAID
    is Stage.Declined -> StageWord.DECLINED
    is Stage.AlreadyPaid -> StageWord.ALREADY_PAID
    Stage.Expired -> StageWord.EXPIRED
}

/** Why a step did not happen. An error that no step of a scenario can bring about breaks it. */
internal fun seen(error: WaterPayException): FailureSeen = when (error) {
    is WaterPayException.UnreadablePhoto -> FailureSeen(FailureKind.UNREADABLE_PHOTO)

    is WaterPayException.NotABill -> FailureSeen(FailureKind.NOT_A_BILL, instead = word(error.problem))

    is WaterPayException.NotAnAccountNumber -> FailureSeen(kind(error.problem), field = error.field.toLong())

    is WaterPayException.NotDone -> seen(error.problem)

    is WaterPayException.HouseholdsFailed -> seen(error.problem)

    is WaterPayException.NoStoreSlip -> seen(error.problem)

    is WaterPayException.BackupFailed -> seen(error)

    is WaterPayException.NotOpened,
    is WaterPayException.NotAFrame,
    is WaterPayException.BadArgument,
    is WaterPayException.NoReceiptPage,
    is WaterPayException.Broken,
    -> throw Why.RunnerFailed(error)
}

private fun lateFee(bill: Bill): Twd =
    bill.charges.find { it.kind == ChargeKind.LateFee && !it.credited }?.amount?.amount ?: Twd(0)

private fun busy(retryAfter: Duration?) = FailureSeen(FailureKind.GATEWAY_BUSY, retryAfterSeconds = retryAfter?.seconds)

private fun orNothing(cashback: Cashback?): Twd = cashback?.amount?.amount ?: Twd(0)

/** Whether a bill is paid. */
internal fun word(status: BillStatus): StatusWord = when (status) {
    BillStatus.Unpaid -> StatusWord.UNPAID
    BillStatus.OverduePayable -> StatusWord.OVERDUE_PAYABLE
    BillStatus.OverdueClosed -> StatusWord.OVERDUE_CLOSED
    BillStatus.BeingPaid -> StatusWord.BEING_PAID
    is BillStatus.Paid -> StatusWord.PAID
    is BillStatus.PaidElsewhere -> StatusWord.PAID_ELSEWHERE
    is BillStatus.AutomaticDebit -> StatusWord.AUTOMATIC_DEBIT
    BillStatus.Unknown -> StatusWord.UNKNOWN
}

private fun word(problem: CodeProblem): Instead = when (problem) {
    CodeProblem.Empty -> Instead.EMPTY
    CodeProblem.TooLong -> Instead.TOO_LONG
    CodeProblem.BrokenTwqr -> Instead.BROKEN_TWQR
    CodeProblem.BrokenEmvCo -> Instead.BROKEN_EMVCO
    CodeProblem.BrokenBarcodes -> Instead.BROKEN_BARCODES
    CodeProblem.MisreadBarcodes -> Instead.MISREAD_BARCODES
    CodeProblem.PurchaseOrTransfer -> Instead.PURCHASE_OR_TRANSFER
    is CodeProblem.OtherBill -> Instead.OTHER_BILL
    is CodeProblem.EncryptedNumber -> Instead.ENCRYPTED_NUMBER
    is CodeProblem.UnknownNumber -> Instead.UNKNOWN_NUMBER
    CodeProblem.Contradiction -> Instead.CONTRADICTION
    CodeProblem.TaxForm -> Instead.TAX_FORM
    CodeProblem.OtherCode -> Instead.OTHER_CODE
}

private fun kind(problem: NumberProblem): FailureKind = when (problem) {
    is NumberProblem.WrongLength -> FailureKind.WRONG_LENGTH
    NumberProblem.DigitsOnly, NumberProblem.LettersAndDigitsOnly -> FailureKind.WRONG_CHARACTERS
    NumberProblem.WrongForm -> FailureKind.WRONG_FORM
    NumberProblem.NotAChoice -> FailureKind.NOT_A_CHOICE
}

private fun seen(problem: JourneyProblem): FailureSeen = when (problem) {
    JourneyProblem.GatewayUnreachable -> FailureSeen(FailureKind.GATEWAY_UNREACHABLE)
    is JourneyProblem.GatewayBusy -> busy(problem.retryAfter)
    JourneyProblem.GatewayNotUnderstood -> FailureSeen(FailureKind.GATEWAY_NOT_UNDERSTOOD)
    is JourneyProblem.BillerNotServed -> FailureSeen(FailureKind.BILLER_NOT_SERVED, biller = problem.biller)
    JourneyProblem.NoSuchBill -> FailureSeen(FailureKind.NO_SUCH_BILL)
    is JourneyProblem.BillNotPayable -> FailureSeen(FailureKind.BILL_NOT_PAYABLE, status = word(problem.status))
    JourneyProblem.BillChanged -> FailureSeen(FailureKind.BILL_CHANGED)
    JourneyProblem.MethodNotOffered -> FailureSeen(FailureKind.METHOD_NOT_OFFERED)
    is JourneyProblem.PaymentUnderWay -> FailureSeen(FailureKind.PAYMENT_UNDER_WAY)
    is JourneyProblem.AlreadyPaid -> FailureSeen(FailureKind.ALREADY_PAID)
    JourneyProblem.OfferExpired -> FailureSeen(FailureKind.OFFER_EXPIRED)
    JourneyProblem.BadSignature -> FailureSeen(FailureKind.BAD_SIGNATURE)
    is JourneyProblem.NotStarted -> FailureSeen(FailureKind.NOT_STARTED)
    JourneyProblem.NoSuchPayment -> FailureSeen(FailureKind.NO_SUCH_PAYMENT)
    is JourneyProblem.NoReceipt -> FailureSeen(FailureKind.NO_RECEIPT)
    is JourneyProblem.LedgerFailed -> FailureSeen(FailureKind.LEDGER_FAILED)
    JourneyProblem.NoRandomness -> FailureSeen(FailureKind.NO_RANDOMNESS)
    JourneyProblem.NotRunning -> FailureSeen(FailureKind.NOT_RUNNING)
}

package tw.waterpay.ui.paying

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.currentCoroutineContext
import kotlinx.coroutines.ensureActive
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import tw.waterpay.Outcome
import tw.waterpay.bindings.Authorisation
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.JourneyProblem
import tw.waterpay.bindings.MethodId
import tw.waterpay.bindings.Offer
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.platform.DeviceKey
import tw.waterpay.ui.platform.Signed
import tw.waterpay.ui.wordsOrThrow

/**
 * From the offer to the resident's word: prepares the payment of [bill] by [method], has the device's key sign it when the
 * resident says so, and hands it to the core. What becomes of it afterwards is the payment's own screen.
 *
 * One coroutine does one thing after the other, and takes the resident's word only where it waits for it: however often the
 * button is pressed, it is one payment. What is signed reaches the core even when [scope] ends meanwhile; then nobody is led
 * anywhere.
 */
class ConfirmModel(
    private val waterPay: WaterPayInterface,
    private val deviceKey: DeviceKey,
    private val scope: CoroutineScope,
    private val bill: Bill,
    private val method: MethodId,
    private val onLead: (Lead) -> Unit,
) {
    private val shown = MutableStateFlow<ConfirmState>(ConfirmState.Preparing)
    private val word = Channel<Unit>(Channel.CONFLATED)

    /** What the screen shows. */
    val state: StateFlow<ConfirmState> = shown.asStateFlow()

    init {
        prepare()
    }

    /** The resident agrees to the offer. Heard only while the offer waits for it. */
    fun authorise() {
        word.trySend(Unit)
    }

    /** Begins again with a new offer, after a refusal. */
    fun prepare() {
        shown.value = ConfirmState.Preparing
        scope.launch {
            when (val prepared = outcome { waterPay.prepare(bill, method) }) {
                is Outcome.Done -> prepared.value.use { decide(it) }
                is Outcome.Refused -> refused(prepared.error)
            }
        }
    }

    private suspend fun decide(authorisation: Authorisation) {
        val offer = authorisation.offer()
        var unsigned: Unsigned? = null
        while (true) {
            // What was pressed while nobody asked is no word.
            word.tryReceive()
            shown.value = ConfirmState.Deciding(offer, unsigned)
            word.receive()
            shown.value = ConfirmState.Authorising(offer)
            unsigned = when (val signed = deviceKey.sign(authorisation.toSign(), offer.question)) {
                is Signed.Signature -> return pay(authorisation, signed.bytes)
                Signed.Cancelled -> Unsigned.Cancelled
                Signed.NotUsable -> Unsigned.KeyNotUsable
            }
        }
    }

    private suspend fun pay(authorisation: Authorisation, signature: ByteArray) {
        val begun = withContext(NonCancellable) { outcome { authorisation.pay(signature) } }
        currentCoroutineContext().ensureActive()
        when (begun) {
            is Outcome.Done -> onLead(Lead.ToPayment(begun.value.id))
            is Outcome.Refused -> refused(begun.error)
        }
    }

    private fun refused(error: WaterPayException) {
        when (val lead = lead(error)) {
            null -> shown.value = ConfirmState.Refused(error.wordsOrThrow)
            else -> onLead(lead)
        }
    }
}

/** What is known of the offer. */
sealed interface ConfirmState {
    /** The gateway is being asked for it. */
    data object Preparing : ConfirmState

    /** The resident decides; [unsigned] says why an earlier word came to nothing. */
    data class Deciding(val offer: Offer, val unsigned: Unsigned?) : ConfirmState

    /** The key store asks the resident, and the core keeps the payment. */
    data class Authorising(val offer: Offer) : ConfirmState

    /** There is no offer, or it could not be taken. Nothing was paid. */
    data class Refused(val words: Words) : ConfirmState
}

/** Why nothing was signed. Nothing was paid. */
enum class Unsigned {
    /** The resident changed their mind. */
    Cancelled,

    /** The key store cannot be used now. */
    KeyNotUsable,
}

/** Where the resident is led from here. */
sealed interface Lead {
    /** To the payment: begun just now, under way before, or the one that paid the bill long since. */
    data class ToPayment(val payment: PaymentId) : Lead

    /** Back to the bill as it is now; [words] say why. */
    data class ToBillAgain(val words: Words) : Lead
}

private fun lead(error: WaterPayException): Lead? =
    when (error) {
        is WaterPayException.NotDone -> when (val problem = error.problem) {
            is JourneyProblem.PaymentUnderWay -> Lead.ToPayment(problem.payment)

            is JourneyProblem.AlreadyPaid -> Lead.ToPayment(problem.payment)

            JourneyProblem.BillChanged,
            JourneyProblem.OfferExpired,
            JourneyProblem.NoSuchBill,
            is JourneyProblem.BillNotPayable,
            -> Lead.ToBillAgain(error.words)

            JourneyProblem.GatewayUnreachable,
            JourneyProblem.GatewayNotUnderstood,
            JourneyProblem.MethodNotOffered,
            JourneyProblem.BadSignature,
            JourneyProblem.NoSuchPayment,
            JourneyProblem.NoRandomness,
            JourneyProblem.NotRunning,
            is JourneyProblem.GatewayBusy,
            is JourneyProblem.BillerNotServed,
            is JourneyProblem.NotStarted,
            is JourneyProblem.NoReceipt,
            is JourneyProblem.LedgerFailed,
            -> null
        }

        is WaterPayException.NotOpened,
        is WaterPayException.NotAFrame,
        is WaterPayException.UnreadablePhoto,
        is WaterPayException.NotABill,
        is WaterPayException.NotAnAccountNumber,
        is WaterPayException.HouseholdsFailed,
        is WaterPayException.NoStoreSlip,
        is WaterPayException.BackupFailed,
        is WaterPayException.NoReceiptPage,
        is WaterPayException.BadArgument,
        is WaterPayException.Broken,
        -> null
    }

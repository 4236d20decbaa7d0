package tw.waterpay

import tw.waterpay.bindings.WaterPayException
import tw.waterpay.bindings.Words

/** What came of asking the core, as a value: for a view model, which shows either. */
sealed interface Outcome<out Value> {
    /** It happened. */
    data class Done<out Value>(val value: Value) : Outcome<Value>

    /** It did not; [error] says why, with words for the resident. */
    data class Refused(val error: WaterPayException) : Outcome<Nothing>
}

/**
 * Does [work] and hands back what came of it. Only the core's own refusals become values: cancellation, and faults of the
 * shell such as using what is closed, go their way.
 */
inline fun <Value> outcome(work: () -> Value): Outcome<Value> =
    try {
        Outcome.Done(work())
    } catch (refused: WaterPayException) {
        Outcome.Refused(refused)
    }

/** What the resident reads; none for [WaterPayException.BadArgument], which only a fault of the shell brings about. */
val WaterPayException.words: Words?
    get() = when (this) {
        is WaterPayException.NotOpened -> words
        is WaterPayException.NotAFrame -> words
        is WaterPayException.UnreadablePhoto -> words
        is WaterPayException.NotABill -> words
        is WaterPayException.NotAnAccountNumber -> words
        is WaterPayException.NotDone -> words
        is WaterPayException.HouseholdsFailed -> words
        is WaterPayException.NoStoreSlip -> words
        is WaterPayException.BackupFailed -> words
        is WaterPayException.NoReceiptPage -> words
        is WaterPayException.Broken -> words
        is WaterPayException.BadArgument -> null
    }

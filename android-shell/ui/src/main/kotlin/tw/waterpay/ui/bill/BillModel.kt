package tw.waterpay.ui.bill

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.bindings.BillId
import tw.waterpay.bindings.Difference
import tw.waterpay.bindings.Found
import tw.waterpay.bindings.FoundBill
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.NextStep
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.wordsOrThrow

/**
 * One bill among those that were looked up, and looked up again when it may have changed. [onAnswer] is called when the
 * gateway has told.
 */
class BillModel(
    private val waterPay: WaterPayInterface,
    private val scope: CoroutineScope,
    private val sought: Sought,
    private val id: BillId,
    found: Found,
    private val onAnswer: () -> Unit = {},
) {
    private val shown = MutableStateFlow(stateOf(found, because = null) ?: BillState.LookingUp)

    /** What the screen shows. */
    val state: StateFlow<BillState> = shown.asStateFlow()

    init {
        if (shown.value == BillState.LookingUp) lookUpAgain()
    }

    /** Asks the gateway for the bill as it is now; [because] says why, if the resident did not ask for it. */
    fun lookUpAgain(because: Words? = null) {
        shown.value = BillState.LookingUp
        scope.launch {
            shown.value = when (val asked = outcome { waterPay.lookUp(sought).also { onAnswer() } }) {
                is Outcome.Done -> when (val answer = asked.value) {
                    is LookUp.Due -> stateOf(answer.found, because) ?: BillState.NotThere(answer.words)
                    is LookUp.NothingDue -> stateOf(answer.found, because) ?: BillState.NotThere(answer.words)
                    is LookUp.NoSuchNumber -> BillState.NotThere(answer.words)
                }

                is Outcome.Refused -> BillState.Refused(asked.error.wordsOrThrow)
            }
        }
    }

    private fun stateOf(found: Found, because: Words?): BillState? {
        val bill = found.bills.find { it.bill.id == id } ?: return null
        val others = found.bills.filter { it.bill.id != id && it.nextStep.isSomething }
        // Where none of the bills is the printed one, what is said of the paper concerns each of them.
        val differences = if (bill.printed || found.bills.none { it.printed }) found.differences else emptyList()
        return BillState.There(bill, differences, others, because)
    }
}

/** What is known of the bill. */
sealed interface BillState {
    /** The gateway is being asked. */
    data object LookingUp : BillState

    /**
     * It is this one.
     *
     * @property differences in what the paper differs
     * @property others the other bills of the household about which something can be done
     * @property because why it was looked up again
     */
    data class There(
        val bill: FoundBill,
        val differences: List<Difference>,
        val others: List<FoundBill>,
        val because: Words?,
    ) : BillState

    /** The household has no such bill now. */
    data class NotThere(val words: Words) : BillState

    /** The gateway could not tell. */
    data class Refused(val words: Words) : BillState
}

private val NextStep.isSomething: Boolean
    get() = when (this) {
        NextStep.Pay, is NextStep.PayUnlessPaidElsewhere, is NextStep.FollowPayment -> true
        is NextStep.ShowReceipt, NextStep.Nothing -> false
    }

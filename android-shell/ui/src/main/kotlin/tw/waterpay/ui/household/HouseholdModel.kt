package tw.waterpay.ui.household

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.bill.Sought
import tw.waterpay.ui.bill.lookUp
import tw.waterpay.ui.wordsOrThrow

/** What there is for a number or a code: looked up once, and again when the resident wants to. */
class HouseholdModel(
    private val waterPay: WaterPayInterface,
    private val scope: CoroutineScope,
    private val sought: Sought,
) {
    private val shown = MutableStateFlow<HouseholdState>(HouseholdState.LookingUp)

    /** What the screen shows. */
    val state: StateFlow<HouseholdState> = shown.asStateFlow()

    init {
        lookUp()
    }

    /** Asks the gateway. */
    fun lookUp() {
        shown.value = HouseholdState.LookingUp
        scope.launch {
            shown.value = when (val asked = outcome { waterPay.lookUp(sought) }) {
                is Outcome.Done -> HouseholdState.Told(asked.value)
                is Outcome.Refused -> HouseholdState.NotTold(asked.error.wordsOrThrow)
            }
        }
    }
}

/** What is known of a household. */
sealed interface HouseholdState {
    /** The gateway is being asked. */
    data object LookingUp : HouseholdState

    /** Its answer. */
    data class Told(val answer: LookUp) : HouseholdState

    /** There was none. */
    data class NotTold(val words: Words) : HouseholdState
}

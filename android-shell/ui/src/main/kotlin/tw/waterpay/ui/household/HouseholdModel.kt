package tw.waterpay.ui.household

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.Personal
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.SavedHousehold
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.Question
import tw.waterpay.ui.bill.Sought
import tw.waterpay.ui.bill.lookUp
import tw.waterpay.ui.wordsOrThrow

/**
 * What there is for a number or a code, and whether the resident has saved that household. [onAnswer] is called when the
 * gateway has told.
 */
class HouseholdModel(
    private val waterPay: WaterPayInterface,
    private val scope: CoroutineScope,
    sought: Sought,
    private val onAnswer: () -> Unit = {},
) {
    private val list = MutableStateFlow<SavedList>(SavedList.NotRead)

    /** What was looked up. */
    val bills: Question<LookUp> = Question(scope) { waterPay.lookUp(sought).also { onAnswer() } }

    /** The households that are saved. */
    val saved: StateFlow<SavedList> = list.asStateFlow()

    /** Reads the list again, which another screen may have changed. */
    fun readSaved() {
        scope.launch {
            list.value = when (val read = outcome { waterPay.households() }) {
                is Outcome.Done -> SavedList.Read(read.value)
                is Outcome.Refused -> SavedList.Refused(read.error.wordsOrThrow)
            }
        }
    }
}

/** What is known of the list of saved households. */
sealed interface SavedList {
    /** It is being read. */
    data object NotRead : SavedList

    /** It cannot be read. */
    data class Refused(val words: Words) : SavedList

    /** It is this one. */
    data class Read(val households: List<SavedHousehold>) : SavedList {
        /** What the resident calls the household of [account]; null when it is not saved. */
        fun nameOf(account: Account): Personal? = households.find { it.household.account == account }?.name
    }
}

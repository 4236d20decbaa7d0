package tw.waterpay.ui.home

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.conflate
import kotlinx.coroutines.flow.getAndUpdate
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.SetAside
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.news
import tw.waterpay.outcome
import tw.waterpay.ui.wordsOrThrow

/**
 * The first screen: what is on its way, and what the households owe whose bills were paid on this phone. The payments
 * are followed for as long as [scope] lives; the gateway is asked when the screen is come to.
 */
class HomeModel(private val waterPay: WaterPayInterface, private val scope: CoroutineScope) {
    private val shown = MutableStateFlow(HomeState(setAside = waterPay.setAside()))
    private var following: Job? = null
    private var asking: Job? = null

    /** What the screen shows. */
    val state: StateFlow<HomeState> = shown.asStateFlow()

    /** Asks what every household owes now, one after the other, and follows the payments unless it does already. */
    fun refresh() {
        if (following?.isActive != true) following = scope.launch { follow() }
        if (asking?.isActive != true) asking = scope.launch { askAll() }
    }

    /** The resident has read that a damaged history was set aside. */
    fun understood() {
        scope.launch { orTell { waterPay.setAsideWasTold() }?.let { shown.update { it.copy(setAside = null) } } }
    }

    private suspend fun follow() {
        orTell {
            // Of many changes in a row only the last counts: what is unfinished is read as a whole.
            waterPay.news().conflate().collect {
                val unfinished = waterPay.unfinished()
                val before = shown.getAndUpdate { it.copy(unfinished = unfinished) }.unfinished
                if (unfinished.map { it.id } != before.map { it.id }) refresh()
            }
        }
    }

    private suspend fun askAll() {
        val accounts = orTell { waterPay.accounts() } ?: return
        shown.update { state ->
            val known = state.households.associateBy { it.account }
            state.copy(households = accounts.map { KnownHousehold(it, known[it]?.owes, asking = true) }, refused = null)
        }
        accounts.forEach { account ->
            val owes = when (val asked = outcome { waterPay.lookUp(account) }) {
                is Outcome.Done -> Owes.Told(asked.value)
                is Outcome.Refused -> Owes.NotTold(asked.error.wordsOrThrow)
            }
            val told = KnownHousehold(account, owes)
            shown.update { state ->
                state.copy(households = state.households.map { if (it.account == account) told else it })
            }
        }
    }

    private suspend fun <Value : Any> orTell(work: suspend () -> Value): Value? =
        when (val done = outcome { work() }) {
            is Outcome.Done -> done.value

            is Outcome.Refused -> {
                shown.update { it.copy(refused = done.error.wordsOrThrow) }
                null
            }
        }
}

/**
 * What the first screen knows.
 *
 * @property unfinished the payments without a result, the newest first
 * @property households the one of the newest payment first
 * @property setAside a damaged history that the resident has not been told of
 * @property refused why what is on this phone cannot be read
 */
data class HomeState(
    val unfinished: List<Payment> = emptyList(),
    val households: List<KnownHousehold> = emptyList(),
    val setAside: SetAside? = null,
    val refused: Words? = null,
)

/**
 * A household whose bills were paid or tried on this phone.
 *
 * @property owes what it owed when it was last asked; none if it never was
 * @property asking whether the gateway is being asked
 */
data class KnownHousehold(val account: Account, val owes: Owes? = null, val asking: Boolean = false)

/** What came of asking what a household owes. */
sealed interface Owes {
    /** The gateway's answer. */
    data class Told(val answer: LookUp) : Owes

    /** There was none. */
    data class NotTold(val words: Words) : Owes
}

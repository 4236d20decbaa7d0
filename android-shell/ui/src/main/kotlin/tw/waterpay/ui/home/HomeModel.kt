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
import tw.waterpay.bindings.News
import tw.waterpay.bindings.NotRefreshed
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.Refreshed
import tw.waterpay.bindings.SavedHousehold
import tw.waterpay.bindings.SetAside
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.news
import tw.waterpay.outcome
import tw.waterpay.ui.wordsOrThrow

/**
 * The first screen: what is on its way, and what the households owe that are saved, or whose bills were paid on this phone.
 * The payments are followed for as long as [scope] lives; the gateway is asked when the screen is come to. What is known of
 * the saved households is there at once, before anybody is asked. [onNews] is called when something is known anew.
 */
class HomeModel(
    private val waterPay: WaterPayInterface,
    private val scope: CoroutineScope,
    private val onNews: () -> Unit = {},
) {
    private val shown = MutableStateFlow(HomeState(setAside = waterPay.setAside()))
    private var following: Job? = null
    private var asking: Job? = null

    /** What the screen shows. */
    val state: StateFlow<HomeState> = shown.asStateFlow()

    /** Asks what every household owes now, unless it is being asked, and follows the payments unless it does already. */
    fun refresh() {
        if (following?.isActive != true) following = scope.launch { follow() }
        if (asking?.isActive == true) {
            // The list may have been changed on another screen meanwhile.
            scope.launch { readSaved() }
        } else {
            asking = scope.launch { askAll() }
        }
    }

    /** The resident has read what is new about the bills. */
    fun understoodNews() = shown.update { it.copy(news = emptyList()) }

    /** The resident has read that a damaged history was set aside. */
    fun understood() {
        scope.launch { orTell { waterPay.setAsideWasTold() }?.let { shown.update { it.copy(setAside = null) } } }
    }

    private suspend fun follow() {
        orTell {
            // Of many changes in a row only the last counts: what is unfinished is read as a whole.
            waterPay.news().conflate().collect { changed ->
                val unfinished = waterPay.unfinished()
                val before = shown.getAndUpdate { it.copy(unfinished = unfinished) }.unfinished
                onNews()
                // One that ended between two looks was in neither of them.
                if (changed.isFinal || unfinished.map { it.id } != before.map { it.id }) refresh()
            }
        }
    }

    private suspend fun askAll() {
        readSaved()
        orTell { waterPay.accounts() }?.let { accounts ->
            shown.update { state ->
                val known = state.households.associateBy { it.account }
                state.copy(households = accounts.map { known[it] ?: KnownHousehold(it) }, refused = null)
            }
        }
        askSaved()
        askOthers()
    }

    private suspend fun readSaved() {
        when (val read = outcome { waterPay.households() }) {
            is Outcome.Done -> shown.update { it.having(read.value) }
            is Outcome.Refused -> shown.update { it.copy(savedNotRead = read.error.wordsOrThrow) }
        }
    }

    private suspend fun askSaved() {
        if (shown.value.saved.isEmpty()) return
        shown.update { it.copy(refreshing = true) }
        when (val asked = outcome { waterPay.refreshHouseholds() }) {
            is Outcome.Done -> {
                shown.update { it.having(asked.value) }
                onNews()
            }

            is Outcome.Refused -> shown.update { it.copy(savedNotRead = asked.error.wordsOrThrow, refreshing = false) }
        }
    }

    private suspend fun askOthers() {
        val accounts = shown.value.others.map { it.account }
        shown.update { state ->
            state.copy(households = state.households.map { it.copy(asking = it.account in accounts) })
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
 * @property saved the households that the resident saved, in their order
 * @property refreshing whether the gateway is being asked about the saved ones
 * @property news what is new about their bills, until the resident has read it
 * @property notRefreshed those of which the gateway could not tell anything when it was asked last
 * @property savedNotRead why the saved ones cannot be read
 * @property households those whose bills were paid or tried here, the one of the newest payment first
 * @property setAside a damaged history that the resident has not been told of
 * @property refused why what is on this phone cannot be read
 */
data class HomeState(
    val unfinished: List<Payment> = emptyList(),
    val saved: List<SavedHousehold> = emptyList(),
    val refreshing: Boolean = false,
    val news: List<News> = emptyList(),
    val notRefreshed: List<NotRefreshed> = emptyList(),
    val savedNotRead: Words? = null,
    val households: List<KnownHousehold> = emptyList(),
    val setAside: SetAside? = null,
    val refused: Words? = null,
) {
    /** Those of [households] that are not saved. */
    val others: List<KnownHousehold> = households.filter { other ->
        saved.none { it.household.account == other.account }
    }

    /** Nothing stays that was said of a household which is no longer saved. */
    internal fun having(saved: List<SavedHousehold>) = copy(
        saved = saved,
        news = news.filter { news -> saved.any { it.household.account == news.bill.account } },
        notRefreshed = notRefreshed.filter { gone -> saved.any { it.name == gone.name } },
        savedNotRead = null,
    )

    /** News is told once by the core, so it stands here until it is read, or is out of date. */
    internal fun having(refreshed: Refreshed) = copy(
        news = refreshed.news + news.filter { known -> refreshed.news.none { it.bill.id == known.bill.id } },
        notRefreshed = refreshed.notRefreshed,
        refreshing = false,
    ).having(refreshed.households)
}

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

package tw.waterpay.ui.households

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import tw.waterpay.Outcome
import tw.waterpay.Personal
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.HouseholdsChange
import tw.waterpay.bindings.SavedHousehold
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.wordsOrThrow

/**
 * The list of saved households while the resident changes it. One coroutine makes one change after the other, and works out
 * each from the list as the one before has left it: however quickly the buttons are pressed, none acts on an old place.
 * [onChanged] is called after each change that was made, also when the resident is elsewhere by then.
 */
class HouseholdsModel(
    private val waterPay: WaterPayInterface,
    private val scope: CoroutineScope,
    private val onChanged: () -> Unit = {},
) {
    private val shown = MutableStateFlow(HouseholdsState())
    private val wishes = Channel<Wish>(Channel.UNLIMITED)

    /** What the screen shows. */
    val state: StateFlow<HouseholdsState> = shown.asStateFlow()

    init {
        scope.launch {
            read()
            for (wish in wishes) make(wish)
        }
    }

    /** Reads the list again, after a refusal. */
    fun readAgain() {
        scope.launch { read() }
    }

    /** The household of [account] goes before the one above it. */
    fun moveUp(account: Account) = wish(Wish.Move(account, by = -1))

    /** The household of [account] goes after the one below it. */
    fun moveDown(account: Account) = wish(Wish.Move(account, by = 1))

    /** The resident wants another name for [household]. */
    fun rename(household: SavedHousehold) =
        shown.update { it.copy(asked = Asked.Name(household.household.account, household.name)) }

    /** The field for the name now says [name]. */
    fun type(name: Personal) = shown.update { state ->
        when (val asked = state.asked) {
            is Asked.Name -> state.copy(asked = asked.copy(name = name, problem = null))
            is Asked.WhetherToRemove, null -> state
        }
    }

    /** The name is complete. */
    fun keepName() {
        when (val asked = shown.value.asked) {
            is Asked.Name -> wish(Wish.Rename(asked.account, asked.name))
            is Asked.WhetherToRemove, null -> Unit
        }
    }

    /** The resident wants the household of [account] off the list, and is asked first. */
    fun askToRemove(account: Account) = shown.update { it.copy(asked = Asked.WhetherToRemove(account)) }

    /** The resident has answered that it is to be removed. */
    fun remove() {
        when (val asked = shown.value.asked) {
            is Asked.WhetherToRemove -> {
                shown.update { it.copy(asked = null) }
                wish(Wish.Remove(asked.account))
            }

            is Asked.Name, null -> Unit
        }
    }

    /** The resident has changed their mind. */
    fun leaveAsItIs() = shown.update { it.copy(asked = null) }

    private fun wish(wish: Wish) {
        wishes.trySend(wish)
    }

    private suspend fun read() {
        when (val read = outcome { waterPay.households() }) {
            is Outcome.Done -> shown.update { it.copy(households = read.value, refused = null) }
            is Outcome.Refused -> shown.update { it.copy(refused = read.error.wordsOrThrow) }
        }
    }

    private suspend fun make(wish: Wish) {
        val change = wish.on(shown.value.households.orEmpty().map { it.household.account }) ?: return
        // What the resident has decided is done also when they leave the screen at once.
        when (val changed = withContext(NonCancellable) { change(change) }) {
            is Outcome.Done -> shown.update { it.with(changed.value, wish) }
            is Outcome.Refused -> shown.update { it.without(wish, changed.error.wordsOrThrow) }
        }
    }

    private suspend fun change(change: HouseholdsChange): Outcome<List<SavedHousehold>> =
        outcome { waterPay.changeHouseholds(change).also { onChanged() } }
}

/**
 * What is known of the list.
 *
 * @property households in the resident's order; null until they are read
 * @property asked what the resident is being asked about one of them
 * @property refused why the list cannot be read, or was not changed
 */
data class HouseholdsState(
    val households: List<SavedHousehold>? = null,
    val asked: Asked? = null,
    val refused: Words? = null,
) {
    internal fun with(households: List<SavedHousehold>, wish: Wish): HouseholdsState {
        val answered =
            wish is Wish.Rename && asked is Asked.Name && asked.account == wish.account && asked.name == wish.name
        return copy(households = households, asked = if (answered) null else asked, refused = null)
    }

    internal fun without(wish: Wish, why: Words): HouseholdsState {
        val answering = wish is Wish.Rename && asked is Asked.Name && asked.account == wish.account
        return if (answering) copy(asked = asked.copy(problem = why)) else copy(refused = why)
    }
}

/** What the resident is being asked about a household. */
sealed interface Asked {
    /** What it is to be called: [name] as it stands in the field, [problem] why it was not taken. */
    data class Name(val account: Account, val name: Personal, val problem: Words? = null) : Asked

    /** Whether it is to be taken off the list. */
    data class WhetherToRemove(val account: Account) : Asked
}

/** A change that the resident wants, whatever place a household has by the time at which it is made. */
internal sealed interface Wish {
    /** The change of a list of [accounts] in this order; null when there is nothing to change. */
    fun on(accounts: List<Account>): HouseholdsChange?

    data class Move(val account: Account, val by: Int) : Wish {
        override fun on(accounts: List<Account>): HouseholdsChange? {
            val place = accounts.indexOf(account) + by
            return if (account in accounts && place in accounts.indices) {
                HouseholdsChange.Move(account, place.toUInt())
            } else {
                null
            }
        }
    }

    data class Rename(val account: Account, val name: Personal) : Wish {
        override fun on(accounts: List<Account>) = HouseholdsChange.Rename(account, name.reveal())
    }

    data class Remove(val account: Account) : Wish {
        override fun on(accounts: List<Account>) =
            if (account in accounts) HouseholdsChange.Remove(account) else null
    }
}

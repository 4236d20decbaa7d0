package tw.waterpay.ui.lookingback

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.LookingBack
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.outcome
import tw.waterpay.ui.Answer
import tw.waterpay.ui.wordsOrThrow

/** The years of a household, one at a time: first the one that it is now, which the core knows. */
class LookingBackModel(
    private val waterPay: WaterPayInterface,
    private val scope: CoroutineScope,
    private val account: Account,
) {
    private val shown = MutableStateFlow(LookingBackState())
    private var asking: Job? = null

    /** What the screen shows. */
    val state: StateFlow<LookingBackState> = shown.asStateFlow()

    init {
        ask()
    }

    /** Goes to the year before, unless there is none. */
    fun yearBefore() {
        if (shown.value.hasBefore) go(by = -1)
    }

    /** Goes to the year after, unless it has not come yet. */
    fun yearAfter() {
        if (shown.value.hasAfter) go(by = 1)
    }

    /** Asks again, after a refusal. */
    fun ask() {
        asking?.cancel()
        shown.update { it.copy(answer = Answer.Awaited) }
        val year = shown.value.year
        asking = scope.launch {
            when (val asked = outcome { waterPay.lookBack(account, year?.toShort()) }) {
                is Outcome.Done -> shown.update { it.told(asked.value) }
                is Outcome.Refused -> shown.update { it.copy(answer = Answer.Refused(asked.error.wordsOrThrow)) }
            }
        }
    }

    private fun go(by: Int) {
        shown.update { state -> state.copy(year = state.year?.plus(by)) }
        ask()
    }
}

/**
 * What is known of the year.
 *
 * @property year which one is seen; null until the core has said which one it is now
 * @property latest the one that it is now
 */
data class LookingBackState(
    val answer: Answer<LookingBack> = Answer.Awaited,
    val year: Int? = null,
    val latest: Int? = null,
) {
    /** Whether there is a year before this one to go to. */
    val hasBefore: Boolean get() = year != null && year > FIRST

    /** Whether the year after this one has begun. */
    val hasAfter: Boolean get() = year != null && latest != null && year < latest

    internal fun told(told: LookingBack): LookingBackState {
        val year = told.year.toInt()
        return LookingBackState(Answer.Told(told), year, latest ?: year)
    }

    private companion object {
        /** The first year that the core knows, which is the first of the Republic. */
        const val FIRST = 1912
    }
}

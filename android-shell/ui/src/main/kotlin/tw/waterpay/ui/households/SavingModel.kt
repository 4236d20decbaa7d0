package tw.waterpay.ui.households

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.getAndUpdate
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.Personal
import tw.waterpay.bindings.Found
import tw.waterpay.bindings.HouseholdsChange
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.wordsOrThrow

/** A household that was [found], on its way into the list under a name. What a name is, the core says. */
class SavingModel(
    private val waterPay: WaterPayInterface,
    private val scope: CoroutineScope,
    private val found: Found,
    private val onSaved: () -> Unit,
) {
    private val shown = MutableStateFlow(SavingState())

    /** What the screen shows. */
    val state: StateFlow<SavingState> = shown.asStateFlow()

    /** The field now says [name]. */
    fun type(name: Personal) = shown.update { it.copy(name = name, problem = null) }

    /** The name is complete. Not heard while the household is being saved. */
    fun save() {
        val before = shown.getAndUpdate { it.copy(saving = true, problem = null) }
        if (before.saving) return
        scope.launch {
            val change = HouseholdsChange.Save(found, before.name.reveal())
            when (val saved = outcome { waterPay.changeHouseholds(change) }) {
                is Outcome.Done -> onSaved()
                is Outcome.Refused -> shown.update { it.copy(saving = false, problem = saved.error.wordsOrThrow) }
            }
        }
    }
}

/**
 * What the household is to be called.
 *
 * @property name as it stands in the field
 * @property saving whether it is being saved
 * @property problem why it was not
 */
data class SavingState(val name: Personal = Personal(""), val saving: Boolean = false, val problem: Words? = null)

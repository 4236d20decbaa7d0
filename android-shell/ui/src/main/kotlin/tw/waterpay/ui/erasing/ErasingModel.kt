package tw.waterpay.ui.erasing

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.getAndUpdate
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import tw.waterpay.Outcome
import tw.waterpay.bindings.Erasure
import tw.waterpay.bindings.ErasureQuestion
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.wordsOrThrow

/**
 * Has something forgotten on this phone, once the resident has said so. [onErased] is called after every attempt, also when
 * the resident is elsewhere by then, and after one that failed, which may have reached a part of it.
 */
class ErasingModel(
    private val waterPay: WaterPayInterface,
    private val scope: CoroutineScope,
    private val erasure: Erasure,
    private val onErased: () -> Unit,
) {
    private val shown = MutableStateFlow<ErasingState>(asked())

    /** What the screen shows. */
    val state: StateFlow<ErasingState> = shown.asStateFlow()

    /** The resident says so. Heard only while they are asked. */
    fun erase() {
        val before = shown.getAndUpdate { if (it is ErasingState.Asked) ErasingState.UnderWay else it }
        if (before !is ErasingState.Asked) return
        scope.launch {
            val erased = withContext(NonCancellable) { outcome { waterPay.erase(erasure) }.also { onErased() } }
            shown.value = when (erased) {
                is Outcome.Done -> ErasingState.Erased(erased.value.words)
                is Outcome.Refused -> ErasingState.Refused(erased.error.wordsOrThrow)
            }
        }
    }

    /** Asks again, after a refusal. */
    fun askAgain() {
        shown.value = asked()
    }

    private fun asked(): ErasingState =
        when (val asked = outcome { waterPay.beforeErasing(erasure) }) {
            is Outcome.Done -> ErasingState.Asked(asked.value)
            is Outcome.Refused -> ErasingState.Refused(asked.error.wordsOrThrow)
        }
}

/** How far erasing has come. */
sealed interface ErasingState {
    /** The resident is asked. */
    data class Asked(val question: ErasureQuestion) : ErasingState

    /** It is being done. */
    data object UnderWay : ErasingState

    /** It is gone. */
    data class Erased(val words: String) : ErasingState

    /** It was not erased, or not all of it. */
    data class Refused(val words: Words) : ErasingState
}

package tw.waterpay.ui

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import tw.waterpay.Outcome
import tw.waterpay.bindings.Words
import tw.waterpay.outcome

/**
 * The model of a screen that asks the core one thing: at once, and again when the resident wants to. What a question that was
 * asked again would still have answered is not heard any more.
 */
class Question<Value>(private val scope: CoroutineScope, private val question: suspend () -> Value) {
    private val shown = MutableStateFlow<Answer<Value>>(Answer.Awaited)
    private var asking: Job? = null

    /** What the screen shows. */
    val answer: StateFlow<Answer<Value>> = shown.asStateFlow()

    init {
        ask()
    }

    /** Asks again. */
    fun ask() {
        asking?.cancel()
        shown.value = Answer.Awaited
        asking = scope.launch {
            shown.value = when (val asked = outcome { question() }) {
                is Outcome.Done -> Answer.Told(asked.value)
                is Outcome.Refused -> Answer.Refused(asked.error.wordsOrThrow)
            }
        }
    }
}

/** What is known of the answer to a [Question]. */
sealed interface Answer<out Value> {
    /** It is on its way. */
    data object Awaited : Answer<Nothing>

    /** It is this. */
    data class Told<out Value>(val value: Value) : Answer<Value>

    /** There was none; [words] say why. */
    data class Refused(val words: Words) : Answer<Nothing>
}

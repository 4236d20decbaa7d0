package tw.waterpay.ui

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.job

/**
 * Where the resident is and how they came there: a stack of [Stop]s, the first of which is always the first screen. It
 * lives as long as [scope], which is longer than any drawing of it. Used on the thread that draws.
 */
class Navigation(private val scope: CoroutineScope) {
    private val stack = MutableStateFlow(listOf(stopAt(Destination.Home)))

    /** The way here, never empty; the last one is seen. */
    val stops: StateFlow<List<Stop>> = stack.asStateFlow()

    /** Goes on to [destination]; [back] leads here again. */
    fun goTo(destination: Destination) {
        stack.value += stopAt(destination)
    }

    /** Goes to the stop before this one; false on the first screen, where the phone's own way back leaves the app. */
    fun back(): Boolean {
        if (stack.value.size == 1) return false
        keep(stack.value.size - 1)
        return true
    }

    /** Goes back as far as [place]; the first screen if it is not on the way. */
    fun backTo(place: (Destination) -> Boolean): Stop {
        keep(stack.value.indexOfLast { place(it.destination) }.coerceAtLeast(0) + 1)
        return stack.value.last()
    }

    /** Goes to the first screen. */
    fun home() = keep(1)

    /** Goes to [destination] so that [back] leads to the first screen: what lies behind is done with. */
    fun startOver(destination: Destination) {
        home()
        goTo(destination)
    }

    /** Every stop forgets what it knows, and asks again when it is seen. */
    fun forget() {
        stack.value = stack.value.map(::anew)
    }

    /** The same for every stop but [kept], wherever the resident is meanwhile. */
    fun forgetAllBut(kept: Stop) {
        stack.value = stack.value.map { if (it === kept) it else anew(it) }
    }

    /** Takes the stops at which [isDoneWith] holds off the way here; the first screen is none of them. */
    fun takeOff(isDoneWith: (Destination) -> Boolean) {
        val (left, kept) = stack.value.drop(1).partition { isDoneWith(it.destination) }
        stack.value = stack.value.take(1) + kept
        left.forEach(Stop::leave)
    }

    private fun anew(stop: Stop): Stop {
        stop.leave()
        return stopAt(stop.destination)
    }

    private fun keep(count: Int) {
        val (kept, left) = stack.value.take(count) to stack.value.drop(count)
        stack.value = kept
        left.forEach(Stop::leave)
    }

    private fun stopAt(destination: Destination): Stop =
        Stop(destination, CoroutineScope(scope.coroutineContext + Job(scope.coroutineContext.job)))
}

/** One stop on the way: a destination, and the model of its screen for as long as it can be come back to. */
class Stop internal constructor(val destination: Destination, private val scope: CoroutineScope) {
    private var model: Any? = null

    /** The model of this stop's screen, made by [make] at the first call. Its scope ends when the stop is left. */
    fun <Model : Any> model(make: (CoroutineScope) -> Model): Model {
        // A stop has one destination, a destination has one screen, and a screen has one type of model.
        @Suppress("UNCHECKED_CAST")
        return (model ?: make(scope).also { model = it }) as Model
    }

    internal fun leave() = scope.cancel()
}

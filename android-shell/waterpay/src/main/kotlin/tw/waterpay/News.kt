package tw.waterpay

import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import tw.waterpay.bindings.ChangeNumber
import tw.waterpay.bindings.Changed
import tw.waterpay.bindings.JourneyProblem
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.bindings.WaterPayInterface
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.minutes
import kotlin.time.toJavaDuration

/**
 * Every payment that changes after [after], as it then is: at first those that have changed already (with 0, all there
 * are), then each with its next news. Several changes in a row may come as one.
 *
 * The flow is cold and never ends by itself. Suspending the core does not end it either: no news can come from a core that
 * is asleep, so it waits for `resume` and goes on from where it was. A screen can collect it for as long as it lives, and
 * needs no order between its own life and the app's. Cancelling the collector takes its wait out of the core at once.
 *
 * [atMost] is how long one wait in the core lasts; nothing is missed in between.
 *
 * @throws WaterPayException.NotDone when the ledger cannot be read
 * @throws IllegalStateException when the object was closed
 */
fun WaterPayInterface.news(after: ChangeNumber = 0, atMost: Duration = 1.minutes): Flow<Payment> = flow {
    var known = after
    while (true) {
        val changed = changedUnlessAsleep(known, atMost)
        if (changed == null) {
            delay(PAUSE_WHILE_ASLEEP)
        } else {
            changed.payments.forEach { emit(it) }
            known = changed.upto
        }
    }
}

/** A sleeping core cannot be waited upon for its waking, so it is asked now and then; asking it costs microseconds. */
private val PAUSE_WHILE_ASLEEP = 250.milliseconds

private suspend fun WaterPayInterface.changedUnlessAsleep(after: ChangeNumber, atMost: Duration): Changed? =
    try {
        changed(after, atMost.toJavaDuration())
    } catch (refused: WaterPayException.NotDone) {
        if (refused.problem == JourneyProblem.NotRunning) null else throw refused
    }

package tw.waterpay.ui.scan

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import tw.waterpay.LumaFrame
import tw.waterpay.Outcome
import tw.waterpay.Personal
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.read
import tw.waterpay.ui.platform.CameraUnavailable
import tw.waterpay.ui.wordsOrThrow
import java.util.concurrent.atomic.AtomicBoolean

/**
 * Looks for a bill in the camera's frames, on the camera's thread. The first one leads on by [onBill], in [scope];
 * frames after it are left alone until the screen is seen again.
 */
class ScanModel(
    private val waterPay: WaterPayInterface,
    private val scope: CoroutineScope,
    private val onBill: (Personal) -> Unit,
) {
    private val shown = MutableStateFlow<ScanState>(ScanState.Looking(instead = null))
    private val looking = AtomicBoolean(false)

    /** What the screen shows. */
    val state: StateFlow<ScanState> = shown.asStateFlow()

    /** The screen is seen: a bill leads on from now. */
    fun look() {
        shown.value = ScanState.Looking(instead = null)
        looking.set(true)
    }

    /** Looks at [frame], and does not keep it. */
    fun onFrame(frame: LumaFrame) {
        if (!looking.get()) return
        when (val seen = sighting(frame)) {
            null -> aim()
            is Sighting.NoBill -> shown.value = ScanState.Looking(seen.words)
            is Sighting.Bill -> lead(seen.code)
        }
    }

    /** Leads on by [code], unless another one has: two bills are never looked up at once. */
    fun lead(code: Personal) {
        if (looking.compareAndSet(true, false)) scope.launch { onBill(code) }
    }

    /** There will be no frames. */
    fun onUnavailable(why: CameraUnavailable) {
        shown.value = ScanState.Unavailable(why)
    }

    private fun aim() {
        val advice = outcome { waterPay.howToAim() }
        shown.update { state ->
            if (state is ScanState.Looking && advice is Outcome.Done) state.copy(aim = advice.value) else state
        }
    }

    private fun sighting(frame: LumaFrame): Sighting? =
        when (val read = outcome { waterPay.read(frame) }) {
            is Outcome.Done -> read.value?.let(waterPay::sighting)
            is Outcome.Refused -> Sighting.NoBill(read.error.wordsOrThrow)
        }
}

/** How the search stands. */
sealed interface ScanState {
    /** It goes on; [instead] says what was seen last, if that was no bill, and [aim] how to aim better. */
    data class Looking(val instead: Words?, val aim: String? = null) : ScanState

    /** There is nothing to look at. */
    data class Unavailable(val why: CameraUnavailable) : ScanState
}

package tw.waterpay.ui.scan

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import tw.waterpay.Personal
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.ui.platform.Surroundings

/** A bill on a photograph from the album; [onBill] gets its code. */
class PhotoModel(
    private val waterPay: WaterPayInterface,
    private val surroundings: Surroundings,
    private val scope: CoroutineScope,
    private val onBill: (Personal) -> Unit,
) {
    private val shown = MutableStateFlow<PhotoState>(PhotoState.Nothing)

    /** What a screen shows of it. */
    val state: StateFlow<PhotoState> = shown.asStateFlow()

    /** Lets the resident choose a photograph, and reads it. One at a time. */
    fun choose() {
        if (shown.value == PhotoState.Reading) return
        shown.value = PhotoState.Reading
        scope.launch {
            val photo = surroundings.choosePhoto()
            val seen = photo?.let { withContext(Dispatchers.Default) { waterPay.sighting(it) } }
            shown.value = if (seen is Sighting.NoBill) PhotoState.NoBill(seen.words) else PhotoState.Nothing
            if (seen is Sighting.Bill) onBill(seen.code)
        }
    }
}

/** What is known of a photograph. */
sealed interface PhotoState {
    /** There is none, or it led on. */
    data object Nothing : PhotoState

    /** It is being chosen or read. */
    data object Reading : PhotoState

    /** No bill is on it. */
    data class NoBill(val words: Words) : PhotoState
}

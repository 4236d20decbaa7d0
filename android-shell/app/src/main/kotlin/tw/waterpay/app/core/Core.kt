package tw.waterpay.app.core

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.collectLatest
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.receiveAsFlow
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import tw.waterpay.Outcome
import tw.waterpay.bindings.Settings
import tw.waterpay.bindings.WaterPay
import tw.waterpay.bindings.Words
import tw.waterpay.openWaterPay
import tw.waterpay.outcome
import tw.waterpay.words

/**
 * The one core of this process: opened when the app first comes to the front, put to sleep when it leaves it, woken when it
 * comes back. It is never shut down for good: a process that Android ends needs no farewell, since whatever matters is in
 * the ledger.
 *
 * It is opened anew when the device's key has become another one, because it knows one key from its opening on.
 *
 * @param settings what to open the core with now
 * @param beforeSleep what goes on for a while when the app has left the front; a return cuts it short
 */
class Core(
    scope: CoroutineScope,
    private val settings: suspend () -> Settings,
    private val beforeSleep: suspend (WaterPay) -> Unit,
) {
    private val steps = Channel<Step>(Channel.CONFLATED)
    private val shown = MutableStateFlow<CoreState>(CoreState.NotYet)
    private var opened: Opened? = null

    /** How it stands. */
    val state: StateFlow<CoreState> = shown.asStateFlow()

    init {
        // A step that touches the core is ended before the next one begins, whatever the resident does meanwhile.
        scope.launch {
            steps.receiveAsFlow().collectLatest { step ->
                when (step) {
                    Step.Wake -> withContext(NonCancellable) { wake() }
                    Step.Sleep -> sleep()
                }
            }
        }
    }

    /** The app comes to the front, or the resident wants it tried again. */
    fun wakeUp() {
        steps.trySend(Step.Wake)
    }

    /** The app has left the front. */
    fun goToSleep() {
        steps.trySend(Step.Sleep)
    }

    /** Waits until it is known whether the core is awake: for what comes back from another app together with the resident. */
    suspend fun settled() {
        state.first { it is CoreState.Awake || it is CoreState.NotOpened }
    }

    private suspend fun wake() {
        val awake = outcome { awakeWith(settings()) }
        shown.value = when (awake) {
            is Outcome.Done -> CoreState.Awake(awake.value)
            is Outcome.Refused -> CoreState.NotOpened(awake.error.words ?: throw awake.error)
        }
    }

    private suspend fun awakeWith(settings: Settings): WaterPay {
        opened?.let { there ->
            if (there.deviceKey.contentEquals(settings.deviceKey)) return there.waterPay.also { it.resume() }
            opened = null
            there.waterPay.shutDown()
        }
        return openWaterPay(settings).also { opened = Opened(it, settings.deviceKey) }
    }

    private suspend fun sleep() {
        val waterPay = opened?.waterPay ?: return
        beforeSleep(waterPay)
        withContext(NonCancellable) {
            shown.value = CoreState.Asleep
            // Where it says that its files were not closed cleanly they are closed all the same, and made for it.
            outcome { waterPay.suspend() }
        }
    }

    private enum class Step { Wake, Sleep }

    private class Opened(val waterPay: WaterPay, val deviceKey: ByteArray)
}

/** How the core stands. */
sealed interface CoreState {
    /** It is being opened. */
    data object NotYet : CoreState

    /** It works. */
    class Awake(val waterPay: WaterPay) : CoreState

    /** It sleeps while the app is away. */
    data object Asleep : CoreState

    /** It could not be opened; [words] say why. */
    class NotOpened(val words: Words) : CoreState
}

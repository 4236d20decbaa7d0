package tw.waterpay

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.withContext
import tw.waterpay.bindings.Settings
import tw.waterpay.bindings.WaterPay

/**
 * Opens the folder and takes up every payment that was left unfinished, away from the calling thread. One a process.
 *
 * @throws tw.waterpay.bindings.WaterPayException.NotOpened when it cannot be opened
 */
suspend fun openWaterPay(settings: Settings): WaterPay {
    var opened: WaterPay? = null
    try {
        return withContext(Dispatchers.IO) { WaterPay.open(settings).also { opened = it } }
    } catch (cancelled: CancellationException) {
        // Opening cannot be interrupted. Nobody waits for what it made, and it has the folder.
        opened?.close()
        throw cancelled
    }
}

/**
 * Does [work], and ends in good order whatever comes of it: the engine lets go of its files, then of its memory. `close`
 * alone leaves the files open for as long as a call is still waiting.
 */
suspend fun <Value> WaterPay.useAndShutDown(work: suspend (WaterPay) -> Value): Value = use {
    val worked = runCatching { work(this) }
    val shutDown = runCatching { withContext(NonCancellable) { shutDown() } }
    worked.onFailure { failure -> shutDown.exceptionOrNull()?.let(failure::addSuppressed) }
    val value = worked.getOrThrow()
    shutDown.getOrThrow()
    value
}

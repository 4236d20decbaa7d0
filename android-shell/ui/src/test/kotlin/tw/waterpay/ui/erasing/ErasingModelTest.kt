package tw.waterpay.ui.erasing

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.bindings.Erased
import tw.waterpay.bindings.Erasure
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.sandbox.bill
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.journey.saves
import tw.waterpay.ui.platform.Signed
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.seconds

class ErasingModelTest {
    @Test
    fun `what the resident wants gone is named, and nothing happens until they say so`() = on { journey ->
        journey.saves("0000001", "Mother")
        val account = journey.waterPay.keyedIn("0000001")
        val model = ErasingModel(journey.waterPay, journey.scope, Erasure.Household(account)) {}
        assertTrue("0000001" in assertIs<ErasingState.Asked>(model.state.value).question.question)
        assertEquals(1, journey.waterPay.households().size)
        model.erase()
        model.state.first { it is ErasingState.Erased }
        assertEquals(emptyList(), journey.waterPay.households())
    }

    @Test
    fun `pressed twice, the button erases once, and tells once`() = on { journey ->
        val go = CompletableDeferred<Unit>()
        var (erasing, told) = 0 to 0
        val slow = object : WaterPayInterface by journey.waterPay {
            override suspend fun erase(erasure: Erasure): Erased {
                erasing += 1
                go.await()
                return journey.waterPay.erase(erasure)
            }
        }
        val model = ErasingModel(slow, journey.scope, Erasure.Everything) { told += 1 }
        model.erase()
        model.erase()
        assertEquals(ErasingState.UnderWay, model.state.value)
        go.complete(Unit)
        model.state.first { it is ErasingState.Erased }
        model.erase()
        assertIs<ErasingState.Erased>(model.state.value)
        assertEquals(1 to 1, erasing to told)
    }

    @Test
    fun `it is told also when the resident has left meanwhile`() = on { journey ->
        val (begun, go) = CompletableDeferred<Unit>() to CompletableDeferred<Unit>()
        val slow = object : WaterPayInterface by journey.waterPay {
            override suspend fun erase(erasure: Erasure): Erased {
                begun.complete(Unit)
                go.await()
                return journey.waterPay.erase(erasure)
            }
        }
        val told = CompletableDeferred<Unit>()
        val scope = CoroutineScope(journey.scope.coroutineContext + Job())
        ErasingModel(slow, scope, Erasure.Everything) { told.complete(Unit) }.erase()
        begun.await()
        scope.cancel()
        go.complete(Unit)
        told.await()
    }

    @Test
    fun `while a payment is on its way nothing is erased, and the resident reads why`() = on { journey ->
        journey.saves("0000014", "Mother")
        journey.waterPay.prepare(journey.waterPay.bill("0000014"), "stored_value").use {
            it.pay(assertIs<Signed.Signature>(journey.key.sign(it.toSign(), "")).bytes)
        }
        val told = CompletableDeferred<Unit>()
        val model = ErasingModel(journey.waterPay, journey.scope, Erasure.Everything) { told.complete(Unit) }
        model.erase()
        model.state.first { it is ErasingState.Refused }
        told.await()
        assertEquals(1, journey.waterPay.households().size)
        model.askAgain()
        assertIs<ErasingState.Asked>(model.state.value)
    }

    private fun on(steps: suspend (Journey) -> Unit): Unit =
        Journey.begin().use { runBlocking { withTimeout(30.seconds) { steps(it) } } }
}

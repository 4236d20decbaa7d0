package tw.waterpay.ui.paying

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.async
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.ExpectedCashback
import tw.waterpay.bindings.PaymentMethod
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.sandbox.bill
import tw.waterpay.ui.journey.Journey
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.seconds

class MethodsModelTest {
    @Test
    fun `the ways to pay are there before it is known what each gives back`() = on { journey ->
        val go = CompletableDeferred<Unit>()
        val slow = object : WaterPayInterface by journey.waterPay {
            override suspend fun expectedCashback(bill: Bill, methods: List<PaymentMethod>): List<ExpectedCashback> {
                go.await()
                return journey.waterPay.expectedCashback(bill, methods)
            }
        }
        val model = journey.methods(slow)
        assertTrue(model.told { true }.expected.isEmpty())
        go.complete(Unit)
        val told = model.told { it.expected.isNotEmpty() }
        assertEquals(told.methods.map { it.id }.toSet(), told.expected.keys)
        assertEquals(20L, told.expected.getValue("stored_value").total.amount.dollars)
    }

    @Test
    fun `that it cannot be known what comes back keeps nobody from paying`() = on { journey ->
        val refusal = CompletableDeferred<Unit>()
        val failing = object : WaterPayInterface by journey.waterPay {
            override suspend fun expectedCashback(bill: Bill, methods: List<PaymentMethod>): List<ExpectedCashback> =
                try {
                    journey.sandbox.misbehave("error-before-effect")
                    journey.waterPay.methods(bill)
                    error("the gateway does not fail")
                } finally {
                    refusal.complete(Unit)
                }
        }
        val model = journey.methods(failing)
        refusal.await()
        // On the thread of the model, which has heard of the refusal by then.
        val state = journey.scope.async { model.state.value }.await()
        assertTrue(assertIs<MethodsState.Told>(state).methods.isNotEmpty())
    }

    @Test
    fun `a gateway that fails is told, and asked again when the resident wants it`() = on { journey ->
        val bill = journey.waterPay.bill("0000001")
        journey.sandbox.misbehave("error-before-effect")
        val model = MethodsModel(journey.waterPay, journey.scope, bill)
        model.state.first { it is MethodsState.Refused }
        journey.sandbox.behave()
        model.ask()
        model.told { true }
    }

    private suspend fun Journey.methods(core: WaterPayInterface) =
        MethodsModel(core, scope, waterPay.bill("0000001"))

    private suspend fun MethodsModel.told(condition: (MethodsState.Told) -> Boolean) =
        assertIs<MethodsState.Told>(state.first { it is MethodsState.Told && condition(it) })

    private fun on(steps: suspend (Journey) -> Unit): Unit =
        Journey.begin().use { runBlocking { withTimeout(30.seconds) { steps(it) } } }
}

package tw.waterpay.ui.paying

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancel
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.bindings.Authorisation
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.MethodId
import tw.waterpay.bindings.NoHandle
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.Stage
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.sandbox.bill
import tw.waterpay.sandbox.end
import tw.waterpay.ui.journey.Journey
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

class ConfirmModelTest {
    @Test
    fun `what is signed reaches the core even when the screen is left, and nobody is led anywhere`() =
        on(Journey.begin()) { journey ->
            val reached = CompletableDeferred<Unit>()
            val left = CompletableDeferred<Unit>()
            val paid = CompletableDeferred<Payment>()
            val slow = object : WaterPayInterface by journey.waterPay {
                override suspend fun prepare(bill: Bill, method: MethodId): Authorisation {
                    val prepared = journey.waterPay.prepare(bill, method)
                    return object : Authorisation(NoHandle) {
                        override fun offer() = prepared.offer()

                        override fun toSign() = prepared.toSign()

                        override suspend fun pay(signature: ByteArray): Payment {
                            reached.complete(Unit)
                            left.await()
                            return prepared.pay(signature).also(paid::complete)
                        }
                    }
                }
            }
            val screen = CoroutineScope(Dispatchers.Default)
            val leads = CopyOnWriteArrayList<Lead>()
            val model = journey.confirm(slow, screen) { leads += it }
            model.offered()
            // A press before the offer waits for it is not heard; a resident presses again.
            while (!reached.isCompleted) {
                model.authorise()
                delay(5)
            }
            screen.cancel()
            left.complete(Unit)
            assertIs<Stage.Paid>(journey.waterPay.end(paid.await().id).stage)
            assertEquals(1, journey.sandbox.charges().size)
            assertEquals(emptyList(), leads)
        }

    @Test
    fun `of two offers for one bill, the second leads to the payment that the first one began`() =
        on(Journey.begin()) { journey ->
            val (first, second) = List(2) { CompletableDeferred<Lead>() }
            val models = listOf(first, second).map { lead ->
                journey.confirm { lead.complete(it) }.also { it.offered() }
            }
            models.first().authorise()
            val payment = assertIs<Lead.ToPayment>(first.await())
            models.last().authorise()
            assertEquals(payment, second.await())
            journey.waterPay.end(payment.payment)
            assertEquals(1, journey.sandbox.charges().size)
        }

    @Test
    fun `an offer that has run out leads back to the bill, with words`() =
        on(Journey.begin()) { journey ->
            val lead = CompletableDeferred<Lead>()
            val model = journey.confirm { lead.complete(it) }
            model.offered()
            journey.sandbox.advance(11.minutes)
            journey.waterPay.bill("0000001")
            model.authorise()
            assertIs<Lead.ToBillAgain>(lead.await())
            assertEquals(emptyList(), journey.sandbox.charges())
        }

    @Test
    fun `a gateway that fails is told, and asked again when the resident wants it`() =
        on(Journey.begin()) { journey ->
            val model = journey.confirm {}
            journey.sandbox.misbehave("error-before-effect", on = "quotes")
            model.prepare()
            model.state.first { it is ConfirmState.Refused }
            journey.sandbox.behave()
            model.prepare()
            model.offered()
        }

    private fun on(journey: Journey, steps: suspend (Journey) -> Unit): Unit =
        journey.use { runBlocking { withTimeout(30.seconds) { steps(it) } } }

    private suspend fun Journey.confirm(
        core: WaterPayInterface = waterPay,
        screen: CoroutineScope = scope,
        onLead: (Lead) -> Unit,
    ) = ConfirmModel(core, key, screen, waterPay.bill("0000001"), "stored_value", onLead)

    private suspend fun ConfirmModel.offered() = state.first { it is ConfirmState.Deciding }
}

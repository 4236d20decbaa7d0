package tw.waterpay.ui.history

import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import kotlinx.coroutines.yield
import tw.waterpay.bindings.ExportForm
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.Stage
import tw.waterpay.sandbox.bill
import tw.waterpay.sandbox.end
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.platform.Signed
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.seconds

class HistoryModelTest {
    @Test
    fun `a long history is read a page at a time, the newest first`() =
        on(Journey.begin()) { journey ->
            val paid = (1..60).map { journey.pay("10000%02d".format(it)) }
            val model = HistoryModel(journey.waterPay, journey.surroundings, journey.scope)
            assertEquals(50, model.state.first { it.payments.isNotEmpty() }.payments.size)
            model.more()
            val all = model.state.first { it.complete }.payments
            assertEquals(paid.reversed(), all.map { it.id })
        }

    @Test
    fun `news of a payment changes its line`() =
        on(Journey.begin()) { journey ->
            val id = journey.pay("0000013", "wallet")
            val model = HistoryModel(journey.waterPay, journey.surroundings, journey.scope)
            model.state.first { it.payments.singleOrNull()?.stage is Stage.NeedsResident }
            journey.sandbox.decide(id, "confirm")
            assertIs<Stage.Paid>(journey.waterPay.end(id).stage)
            model.state.first { it.payments.single().stage is Stage.Paid }
        }

    @Test
    fun `the history is taken elsewhere as a table or as data`() =
        on(Journey.begin()) { journey ->
            val id = journey.pay("0000001")
            assertIs<Stage.Paid>(journey.waterPay.end(id).stage)
            val model = HistoryModel(journey.waterPay, journey.surroundings, journey.scope)
            ExportForm.entries.forEach { form ->
                model.export(form)
                while (journey.surroundings.files.size <= form.ordinal) yield()
            }
            val (table, data) = journey.surroundings.files
            assertEquals("waterpay-history.csv" to "waterpay-history.json", table.name to data.name)
            assertTrue(id in table.bytes.decodeToString())
            assertTrue(data.bytes.decodeToString().startsWith("[{"))
        }

    private fun on(journey: Journey, steps: suspend (Journey) -> Unit): Unit =
        journey.use { runBlocking { withTimeout(60.seconds) { steps(it) } } }

    private suspend fun Journey.pay(number: String, method: String = "stored_value"): PaymentId =
        waterPay.prepare(waterPay.bill(number), method).use {
            it.pay(assertIs<Signed.Signature>(key.sign(it.toSign(), it.offer().question)).bytes).id
        }
}

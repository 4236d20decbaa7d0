package tw.waterpay.ui.bill

import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.bindings.DifferenceKind
import tw.waterpay.bindings.NextStep
import tw.waterpay.readPhoto
import tw.waterpay.ui.journey.Journey
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.seconds

class BillModelTest {
    @Test
    fun `a bill that the paper states otherwise says so, looked up by the code again`() =
        on(Journey.begin()) { journey ->
            val sample = File(System.getProperty("waterpay.samples"), "bill.jpg").readBytes()
            val sought = Sought.ByCode(journey.waterPay.readPhoto(sample).codes.first().text)
            val found = checkNotNull(journey.waterPay.lookUp(sought).foundIfAny)
            val id = found.bills.single { it.printed }.bill.id
            val model = BillModel(journey.waterPay, journey.scope, sought, id, found)
            assertTrue(model.there().differences.isEmpty())
            journey.sandbox.correct(id, 1234)
            model.lookUpAgain()
            assertIs<DifferenceKind.AnotherAmount>(model.there().differences.single().kind)
        }

    @Test
    fun `the other open bills of the household are named, the oldest first`() =
        on(Journey.begin()) { journey ->
            val found = journey.found("0000002")
            val sought = Sought.ByNumber(found.household.account)
            val (oldest, others) = found.bills.first() to found.bills.drop(1)
            val state = BillModel(journey.waterPay, journey.scope, sought, oldest.bill.id, found).there()
            assertEquals(NextStep.Pay, state.bill.nextStep)
            assertEquals(others, state.others)
        }

    @Test
    fun `a gateway that fails is told, and asked again when the resident wants it`() =
        on(Journey.begin()) { journey ->
            val found = journey.found("0000001")
            val sought = Sought.ByNumber(found.household.account)
            val model = BillModel(journey.waterPay, journey.scope, sought, found.bills.single().bill.id, found)
            journey.sandbox.misbehave("error-before-effect")
            model.lookUpAgain()
            model.state.first { it is BillState.Refused }
            journey.sandbox.behave()
            model.lookUpAgain()
            assertEquals(found.bills.single().bill, model.there().bill.bill)
        }

    private fun on(journey: Journey, steps: suspend (Journey) -> Unit): Unit =
        journey.use { runBlocking { withTimeout(30.seconds) { steps(it) } } }

    private suspend fun BillModel.there(): BillState.There =
        state.first { it is BillState.There }.let { assertIs<BillState.There>(it) }
}

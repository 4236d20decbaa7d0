package tw.waterpay.ui.household

import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.ui.Answer
import tw.waterpay.ui.Question
import tw.waterpay.ui.bill.Sought
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.journey.listFailed
import tw.waterpay.ui.journey.saves
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertNull
import kotlin.time.Duration.Companion.seconds

class HouseholdModelTest {
    @Test
    fun `a number is looked up at once, and what there is for it is told`(): Unit = Journey.begin().use { journey ->
        assertEquals(3, assertIs<LookUp.Due>(journey.told("0000002")).found.bills.size)
        assertIs<LookUp.NothingDue>(journey.told("0000005"))
        assertIs<LookUp.NoSuchNumber>(journey.told("0000006"))
    }

    @Test
    fun `when the gateway cannot tell, its words are shown, and it can be asked again`(): Unit =
        Journey.begin().use { journey ->
            journey.sandbox.misbehave("unavailable=1", on = "bills")
            val bills = journey.household("0000001").bills
            assertIs<Answer.Refused>(bills.answered())
            journey.sandbox.behave()
            bills.ask()
            assertIs<LookUp.Due>(assertIs<Answer.Told<LookUp>>(bills.answered()).value)
        }

    @Test
    fun `a household is known by its name once it is saved, and not before`(): Unit = Journey.begin().use { journey ->
        val model = journey.household("0000001")
        val account = journey.waterPay.keyedIn("0000001")
        model.readSaved()
        assertNull(model.read().nameOf(account))
        journey.saves("0000001", "Mother")
        model.readSaved()
        runBlocking {
            withTimeout(20.seconds) { model.saved.first { (it as? SavedList.Read)?.nameOf(account) != null } }
        }
        assertEquals("Mother", model.read().nameOf(account)?.reveal())
    }

    @Test
    fun `a list that cannot be read is said, and the bills are there all the same`(): Unit =
        Journey.begin().use { journey ->
            val core = object : WaterPayInterface by journey.waterPay {
                override suspend fun households() = throw journey.listFailed()
            }
            val model = HouseholdModel(core, journey.scope, Sought.ByNumber(journey.waterPay.keyedIn("0000001")))
            model.readSaved()
            runBlocking { withTimeout(20.seconds) { model.saved.first { it is SavedList.Refused } } }
            assertIs<Answer.Told<LookUp>>(model.bills.answered())
        }

    private fun HouseholdModel.read() =
        runBlocking { withTimeout(20.seconds) { assertIs<SavedList.Read>(saved.first { it is SavedList.Read }) } }

    private fun Journey.household(number: String) =
        HouseholdModel(waterPay, scope, Sought.ByNumber(waterPay.keyedIn(number)))

    private fun Journey.told(number: String) = assertIs<Answer.Told<LookUp>>(household(number).bills.answered()).value

    private fun Question<LookUp>.answered() =
        runBlocking { withTimeout(20.seconds) { answer.first { it != Answer.Awaited } } }
}

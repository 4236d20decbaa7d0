package tw.waterpay.ui.household

import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.bindings.LookUp
import tw.waterpay.ui.Answer
import tw.waterpay.ui.Question
import tw.waterpay.ui.bill.Sought
import tw.waterpay.ui.bill.lookUp
import tw.waterpay.ui.journey.Journey
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.time.Duration.Companion.seconds

class HouseholdTest {
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
            val bills = journey.household("0000001")
            assertIs<Answer.Refused>(bills.answered())
            journey.sandbox.behave()
            bills.ask()
            assertIs<LookUp.Due>(assertIs<Answer.Told<LookUp>>(bills.answered()).value)
        }

    private fun Journey.household(number: String) =
        Question(scope) { waterPay.lookUp(Sought.ByNumber(waterPay.keyedIn(number))) }

    private fun Journey.told(number: String) = assertIs<Answer.Told<LookUp>>(household(number).answered()).value

    private fun Question<LookUp>.answered() =
        runBlocking { withTimeout(20.seconds) { answer.first { it != Answer.Awaited } } }
}

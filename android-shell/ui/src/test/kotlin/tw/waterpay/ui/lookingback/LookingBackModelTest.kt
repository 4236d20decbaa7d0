package tw.waterpay.ui.lookingback

import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.DailyUse
import tw.waterpay.bindings.LookingBack
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.YearOfWater
import tw.waterpay.ui.Answer
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.journey.listFailed
import tw.waterpay.ui.journey.saves
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.seconds

class LookingBackModelTest {
    @Test
    fun `it begins with the year that it is, goes back from there, and never beyond it`() = on { journey ->
        journey.saves("0000019", "Mother")
        val model = LookingBackModel(journey.waterPay, journey.scope, journey.waterPay.keyedIn("0000019"))
        val now = model.told { true }.year
        assertFalse(model.state.value.hasAfter)
        model.yearAfter()
        assertEquals(now, model.told { true }.year)
        model.yearBefore()
        assertEquals(now - 1, model.told { it.year < now }.year.toInt())
        assertIs<YearOfWater.Seen>(model.told { true }.water)
        model.yearAfter()
        assertEquals(now, model.told { it.year == now }.year)
    }

    @Test
    fun `of a household that is not saved the water used is not known, in the core's words`() = on { journey ->
        val model = LookingBackModel(journey.waterPay, journey.scope, journey.waterPay.keyedIn("0000001"))
        assertIs<YearOfWater.NotKept>(model.told { true }.water)
    }

    @Test
    fun `the year before the first of the Republic cannot be gone to`() {
        assertTrue(LookingBackState(year = 1913, latest = 2026).hasBefore)
        assertFalse(LookingBackState(year = 1912, latest = 2026).hasBefore)
        assertFalse(LookingBackState().hasBefore)
    }

    @Test
    fun `a year that cannot be read is said, and asked for again`() = on { journey ->
        var broken = true
        val failed = journey.listFailed()
        val core = object : WaterPayInterface by journey.waterPay {
            override suspend fun lookBack(account: Account, year: Short?): LookingBack =
                if (broken) throw failed else journey.waterPay.lookBack(account, year)
        }
        val model = LookingBackModel(core, journey.scope, journey.waterPay.keyedIn("0000001"))
        model.state.first { it.answer is Answer.Refused }
        broken = false
        model.ask()
        model.told { true }
    }

    @Test
    fun `a bar is as long as its share of the most`() {
        assertEquals(1f, DailyUse(300, "").shareOf(300))
        assertEquals(0.5f, DailyUse(150, "").shareOf(300))
        assertEquals(0f, DailyUse(0, "").shareOf(0))
    }

    private suspend fun LookingBackModel.told(condition: (LookingBack) -> Boolean): LookingBack {
        val state = state.first { (it.answer as? Answer.Told)?.value?.let(condition) == true }
        return (state.answer as Answer.Told).value
    }

    private fun on(steps: suspend (Journey) -> Unit): Unit =
        Journey.begin().use { runBlocking { withTimeout(30.seconds) { steps(it) } } }
}

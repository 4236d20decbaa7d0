package tw.waterpay.ui.households

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.Personal
import tw.waterpay.bindings.HouseholdsChange
import tw.waterpay.bindings.SavedHousehold
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.journey.saves
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.time.Duration.Companion.seconds

class SavingModelTest {
    @Test
    fun `a household is saved under the name that was typed`() = on { journey ->
        val saved = CompletableDeferred<Unit>()
        val model = journey.saving { saved.complete(Unit) }
        model.type(Personal("Mother"))
        model.save()
        saved.await()
        assertEquals(listOf("Mother"), journey.waterPay.households().map { it.name.reveal() })
    }

    @Test
    fun `a name that is none is refused, nothing typed is lost, and the next letter takes the refusal away`() =
        on { journey ->
            val model = journey.saving { error("nothing was saved") }
            val tooLong = "a".repeat(21)
            model.type(Personal(tooLong))
            model.save()
            assertEquals(tooLong, model.state.first { it.problem != null && !it.saving }.name.reveal())
            model.type(Personal("Mother"))
            assertEquals(SavingState(Personal("Mother")), model.state.value)
            assertEquals(emptyList(), journey.waterPay.households())
        }

    @Test
    fun `what is saved already is said`() = on { journey ->
        journey.saves("0000001", "Mother")
        val model = journey.saving { error("nothing was saved") }
        model.type(Personal("Shop"))
        model.save()
        model.state.first { it.problem != null }
        assertEquals(listOf("Mother"), journey.waterPay.households().map { it.name.reveal() })
    }

    @Test
    fun `pressed twice, the button saves once`() = on { journey ->
        val (go, saved) = List(2) { CompletableDeferred<Unit>() }
        var changes = 0
        val slow = object : WaterPayInterface by journey.waterPay {
            override suspend fun changeHouseholds(change: HouseholdsChange): List<SavedHousehold> {
                changes += 1
                go.await()
                return journey.waterPay.changeHouseholds(change)
            }
        }
        val model = SavingModel(slow, journey.scope, journey.found("0000001")) { saved.complete(Unit) }
        model.type(Personal("Mother"))
        model.save()
        model.save()
        go.complete(Unit)
        saved.await()
        assertEquals(1, changes)
    }

    private fun Journey.saving(onSaved: () -> Unit) = SavingModel(waterPay, scope, found("0000001"), onSaved)

    private fun on(steps: suspend (Journey) -> Unit): Unit =
        Journey.begin().use { runBlocking { withTimeout(30.seconds) { steps(it) } } }
}

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
import tw.waterpay.ui.journey.listFailed
import tw.waterpay.ui.journey.saves
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertNull
import kotlin.time.Duration.Companion.seconds

class HouseholdsModelTest {
    @Test
    fun `taps while a change is on its way act on the list as that change leaves it`() = on { journey ->
        val go = CompletableDeferred<Unit>()
        val slow = object : WaterPayInterface by journey.waterPay {
            override suspend fun changeHouseholds(change: HouseholdsChange): List<SavedHousehold> {
                go.await()
                return journey.waterPay.changeHouseholds(change)
            }
        }
        val model = HouseholdsModel(slow, journey.scope)
        val shop = model.once { it.names.size == 3 }.account("Shop")
        // Twice up from the last place: taken from the list that is seen, both would lead to the middle.
        model.moveUp(shop)
        model.moveUp(shop)
        go.complete(Unit)
        model.once { it.names == listOf("Shop", "Home", "Mother") }
        assertEquals(listOf("Shop", "Home", "Mother"), journey.waterPay.households().map { it.name.reveal() })
    }

    @Test
    fun `a household goes down by one place, and never beyond the ends`() = on { journey ->
        val model = HouseholdsModel(journey.waterPay, journey.scope)
        val (home, shop) = model.once { it.names.size == 3 }.let { it.account("Home") to it.account("Shop") }
        model.moveUp(home)
        model.moveDown(shop)
        model.moveDown(home)
        assertNull(model.once { it.names == listOf("Mother", "Home", "Shop") }.refused)
    }

    @Test
    fun `a household gets another name, and one that is none is refused beside the field`() = on { journey ->
        val model = HouseholdsModel(journey.waterPay, journey.scope)
        model.rename(model.once { it.names.size == 3 }.households!!.first())
        assertEquals("Home", assertIs<Asked.Name>(model.state.value.asked).name.reveal())
        model.type(Personal(" "))
        model.keepName()
        val refused = model.once { (it.asked as? Asked.Name)?.problem != null }
        assertEquals(" ", assertIs<Asked.Name>(refused.asked).name.reveal())
        assertNull(refused.refused)
        model.type(Personal("Our flat"))
        model.keepName()
        assertEquals(listOf("Our flat", "Mother", "Shop"), model.once { it.asked == null }.names)
    }

    @Test
    fun `a household is taken off the list only when the resident has said so`() = on { journey ->
        val model = HouseholdsModel(journey.waterPay, journey.scope)
        val mother = model.once { it.names.size == 3 }.account("Mother")
        model.askToRemove(mother)
        model.leaveAsItIs()
        model.remove()
        assertEquals(3, journey.waterPay.households().size)
        model.askToRemove(mother)
        model.remove()
        model.once { it.names == listOf("Home", "Shop") }
    }

    @Test
    fun `a list that cannot be read is said, and read again when the resident wants it`() = on { journey ->
        var broken = true
        val failed = journey.listFailed()
        val core = object : WaterPayInterface by journey.waterPay {
            override suspend fun households() = if (broken) throw failed else journey.waterPay.households()
        }
        val model = HouseholdsModel(core, journey.scope)
        assertNull(model.once { it.refused != null }.households)
        broken = false
        model.readAgain()
        assertNull(model.once { it.names.size == 3 }.refused)
    }

    private suspend fun HouseholdsModel.once(condition: (HouseholdsState) -> Boolean) = state.first(condition)

    private val HouseholdsState.names: List<String> get() = households.orEmpty().map { it.name.reveal() }

    private fun HouseholdsState.account(name: String) =
        households!!.single { it.name.reveal() == name }.household.account

    private fun on(steps: suspend (Journey) -> Unit): Unit = Journey.begin().use { journey ->
        journey.saves("0000001", "Home")
        journey.saves("0000003", "Mother")
        journey.saves("0000005", "Shop")
        runBlocking { withTimeout(30.seconds) { steps(journey) } }
    }
}

package tw.waterpay.ui.home

import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.bindings.HouseholdsChange
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.SetAside
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.sandbox.end
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.journey.listFailed
import tw.waterpay.ui.journey.saves
import tw.waterpay.ui.platform.Signed
import java.util.concurrent.atomic.AtomicInteger
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

class HomeModelTest {
    @Test
    fun `a household whose bill was paid here is known, and what it owes is asked`(): Unit =
        Journey.begin().use { journey ->
            journey.hasPaid("0000001")
            val household = journey.home().once { it.households.singleOrNull()?.owes != null }.households.single()
            assertEquals("0000001", household.account.number.reveal())
            assertIs<LookUp.NothingDue>(assertIs<Owes.Told>(household.owes).answer)
        }

    @Test
    fun `a payment without a result is shown until it has one, and its household is asked again`(): Unit =
        Journey.begin().use { journey ->
            journey.sandbox.misbehave("error-before-effect", on = "send_payment")
            journey.sandbox.misbehave("error-before-effect", on = "ask_payment")
            val payment = journey.pays("0000001")
            val home = journey.home()
            assertEquals(payment.id, home.once { it.unfinished.isNotEmpty() }.unfinished.single().id)
            home.once { it.owes("0000001") is LookUp.Due }
            journey.sandbox.behave()
            home.once { it.unfinished.isEmpty() && it.owes("0000001") is LookUp.NothingDue }
        }

    @Test
    fun `what cannot be told is said of its household, and the others are asked all the same`(): Unit =
        Journey.begin().use { journey ->
            journey.hasPaid("0000001")
            journey.hasPaid("0000003")
            journey.sandbox.misbehave("unavailable=1", on = "bills", times = 1)
            val (newest, oldest) = journey.home()
                .once { home -> home.households.size == 2 && home.households.all { it.owes != null } }
                .households
            assertIs<Owes.NotTold>(newest.owes)
            assertIs<Owes.Told>(oldest.owes)
        }

    @Test
    fun `that a damaged history was set aside is said until the resident has read it`(): Unit =
        Journey.begin().use { journey ->
            val payment = journey.hasPaid("0000001")
            val damaged = object : WaterPayInterface by journey.waterPay {
                override fun setAside() = SetAside("a file", payment.begunAt, A_NOTICE)
            }
            val home = HomeModel(damaged, journey.scope)
            assertEquals(A_NOTICE, home.state.value.setAside?.words)
            home.understood()
            assertNull(home.once { it.setAside == null }.refused)
        }

    @Test
    fun `saved households are there at once, also when the gateway is away, and why it tells no news is said`(): Unit =
        Journey.begin().use { journey ->
            journey.saves("0000001", "Mother")
            journey.sandbox.misbehave("error-before-effect", on = "bills")
            val home = journey.home().once { it.notRefreshed.isNotEmpty() }
            assertEquals("Mother", home.saved.single().name.reveal())
            assertEquals("Mother", home.notRefreshed.single().name.reveal())
            assertFalse(home.refreshing)
        }

    @Test
    fun `what is new about a bill stays until it is read`(): Unit = Journey.begin().use { journey ->
        val bill = journey.saves("0000001", "Mother").single().bills.single().bill
        journey.sandbox.correct(bill.id, 600)
        val asked = AtomicInteger()
        val core = object : WaterPayInterface by journey.waterPay {
            override suspend fun refreshHouseholds() = journey.waterPay.refreshHouseholds().also {
                asked.incrementAndGet()
            }
        }
        val home = HomeModel(core, journey.scope).also { it.refresh() }
        val seen = home.once { it.news.isNotEmpty() && !it.refreshing }
        assertTrue("Mother" in seen.news.single().words.title.reveal())
        assertEquals(600L, seen.saved.single().owed?.amount?.dollars)
        runBlocking {
            withTimeout(20.seconds) {
                // Not heard while the others are still being asked.
                while (asked.get() < 2) {
                    home.refresh()
                    delay(10.milliseconds)
                }
            }
        }
        assertEquals(1, home.once { !it.refreshing }.news.size)
        home.understoodNews()
        assertEquals(emptyList(), home.state.value.news)
    }

    @Test
    fun `a household that is saved does not stand among the others too`(): Unit = Journey.begin().use { journey ->
        journey.hasPaid("0000001")
        journey.hasPaid("0000003")
        journey.saves("0000001", "Mother")
        val home = journey.home().once { home -> home.others.any { it.owes != null } }
        assertEquals(listOf("0000003"), home.others.map { it.account.number.reveal() })
        assertEquals(listOf("Mother"), home.saved.map { it.name.reveal() })
    }

    @Test
    fun `of a household that was taken off the list no news stays`(): Unit = Journey.begin().use { journey ->
        val saved = journey.saves("0000001", "Mother").single()
        journey.sandbox.correct(saved.bills.single().bill.id, 600)
        val home = journey.home()
        home.once { it.news.isNotEmpty() }
        runBlocking { journey.waterPay.changeHouseholds(HouseholdsChange.Remove(saved.household.account)) }
        home.refresh()
        assertEquals(emptyList(), home.once { it.saved.isEmpty() }.news)
    }

    @Test
    fun `a list that cannot be read hides neither payments nor the households that have paid`(): Unit =
        Journey.begin().use { journey ->
            journey.hasPaid("0000001")
            val failed = journey.listFailed()
            val core = object : WaterPayInterface by journey.waterPay {
                override suspend fun households() = throw failed
            }
            val home = HomeModel(core, journey.scope).also { it.refresh() }.once { it.owes("0000001") != null }
            assertEquals((failed as WaterPayException.HouseholdsFailed).words, home.savedNotRead)
            assertNull(home.refused)
        }

    private fun Journey.home() = HomeModel(waterPay, scope).also { it.refresh() }

    private fun Journey.hasPaid(number: String): Payment =
        pays(number).let { payment -> runBlocking { waterPay.end(payment.id) } }

    private fun Journey.pays(number: String): Payment = runBlocking {
        waterPay.prepare(found(number).bills.single().bill, "stored_value").use {
            it.pay(assertIs<Signed.Signature>(key.sign(it.toSign(), "")).bytes)
        }
    }

    private fun HomeModel.once(condition: (HomeState) -> Boolean): HomeState =
        runBlocking { withTimeout(20.seconds) { state.first(condition) } }

    private fun HomeState.owes(number: String): LookUp? =
        (households.find { it.account.number.reveal() == number }?.owes as? Owes.Told)?.answer

    private companion object {
        val A_NOTICE = Words("It is damaged.", "Nothing has to be done.")
    }
}

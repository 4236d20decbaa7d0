package tw.waterpay.ui.reminders

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.bindings.Erasure
import tw.waterpay.bindings.HouseholdsChange
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.Reminder
import tw.waterpay.bindings.ReminderTimes
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.usualReminderTimes
import tw.waterpay.sandbox.bill
import tw.waterpay.ui.AppModel
import tw.waterpay.ui.home.HomeModel
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.journey.listFailed
import tw.waterpay.ui.journey.saves
import tw.waterpay.ui.platform.ReminderChoice
import tw.waterpay.ui.platform.Signed
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertNotEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.seconds

class RemindersModelTest {
    @Test
    fun `reminders are off at first, at the times that suit most, and nothing is scheduled`() = on { journey ->
        journey.saves("0000001", "Mother")
        val model = journey.choosesReminders()
        assertEquals(ReminderChoice(isOn = false, usualReminderTimes()), model.state.value.choice)
        assertEquals(emptyList(), journey.reminding.once { true })
        assertEquals(0, journey.reminding.timesAsked)
        assertFalse(model.state.value.isNotAllowed)
    }

    @Test
    fun `they are asked for, kept and scheduled when turned on, and taken back when turned off`() = on { journey ->
        journey.saves("0000001", "Mother")
        val model = journey.choosesReminders()
        model.remindMe(true)
        val scheduled = journey.reminding.once { it.isNotEmpty() }
        assertEquals(scheduled, model.once { it.scheduled.isAllowed == true }.scheduled.toCome)
        assertEquals(1, journey.reminding.timesAsked)
        assertEquals(true, journey.preferences.kept().reminders?.isOn)
        model.remindMe(false)
        journey.reminding.once { it.isEmpty() }
        model.once { !it.choice.isOn && it.scheduled.toCome.isEmpty() }
        assertEquals(false, journey.preferences.kept().reminders?.isOn)
        assertEquals(1, journey.reminding.timesAsked)
    }

    @Test
    fun `that the phone does not allow them is pointed out, until they are turned off or allowed`() = on { journey ->
        journey.reminding.allows = false
        val model = journey.choosesReminders()
        model.remindMe(true)
        model.once { it.isNotAllowed }
        model.remindMe(false)
        model.once { !it.isNotAllowed }
        model.remindMe(true)
        model.once { it.isNotAllowed }
        journey.reminding.allows = true
        journey.reminding.askToRemind()
        journey.app.comesBack()
        model.once { it.choice.isOn && !it.isNotAllowed }
    }

    @Test
    fun `they come on the days and at the hour that are chosen, five on either side at most`() = on { journey ->
        val model = journey.choosesReminders()
        ReminderChoice.Days.filter { it !in journey.chosen.daysBefore }.forEach(model::before)
        assertEquals(listOf(1u, 2u, 3u, 5u, 7u), journey.chosen.daysBefore)
        model.before(2u)
        model.before(14u)
        assertEquals(listOf(1u, 3u, 5u, 7u, 14u), journey.chosen.daysBefore)
        model.overdue(7u)
        model.overdue(1u)
        assertEquals(emptyList(), journey.chosen.daysOverdue)
        model.at(22)
        model.at(23)
        assertEquals(22u.toUByte(), journey.chosen.hour)
        assertEquals(journey.chosen, journey.preferences.kept().reminders?.times)
    }

    @Test
    fun `those of a bill are taken back when it is paid`() = on { journey ->
        journey.saves("0000001", "Mother")
        val bill = journey.waterPay.bill("0000001")
        journey.choosesReminders().remindMe(true)
        journey.reminding.once { it.areOf(bill.id) }
        HomeModel(journey.waterPay, journey.scope, journey.app.reminders::renew).refresh()
        journey.waterPay.prepare(bill, "stored_value").use {
            it.pay(assertIs<Signed.Signature>(journey.key.sign(it.toSign(), "")).bytes)
        }
        journey.reminding.once { !it.areOf(bill.id) }
    }

    @Test
    fun `they are made anew at the start of the app, and speak its language`() = on { journey ->
        journey.saves("0000001", "Mother")
        journey.choosesReminders().remindMe(true)
        val english = journey.reminding.once { it.isNotEmpty() }.first().words.hidden
        journey.app.choose(Language.ZH_HANT_TW)
        journey.reminding.once { it.isNotEmpty() && it.first().words.hidden != english }
        val made = journey.reminding.timesMade
        AppModel(journey.waterPay, journey.phone, sandbox = true, Language.EN, journey.scope)
        journey.reminding.onceMade(made + 1)
        assertNotEquals(english, journey.reminding.once { it.isNotEmpty() }.first().words.hidden)
    }

    @Test
    fun `what is asked for while they are being made is made once more, and not oftener`() = on { journey ->
        journey.reminding.once { true }
        val go = CompletableDeferred<Unit>()
        journey.reminding.slow = go
        journey.app.reminders.renew()
        journey.reminding.onceMade(2)
        repeat(5) { journey.app.reminders.renew() }
        journey.reminding.slow = null
        go.complete(Unit)
        journey.reminding.onceMade(3)
        // The next making is the fourth, whatever was asked for before.
        journey.app.reminders.renew()
        journey.reminding.onceMade(4)
        assertEquals(4, journey.reminding.timesMade)
    }

    @Test
    fun `a refusal is said, and what was scheduled stays`() = on { journey ->
        journey.saves("0000001", "Mother")
        val failed = journey.listFailed()
        var broken = false
        val core = object : WaterPayInterface by journey.waterPay {
            override suspend fun reminders(times: ReminderTimes): List<Reminder> =
                if (broken) throw failed else journey.waterPay.reminders(times)
        }
        val choice = ReminderChoice(isOn = true, usualReminderTimes())
        val schedule = ReminderSchedule(core, journey.reminding, journey.scope) { choice }
        schedule.renew()
        val before = journey.reminding.once { it.isNotEmpty() }
        broken = true
        schedule.renew()
        schedule.state.first { it.refused != null }
        assertEquals(before, journey.reminding.scheduled)
        broken = false
        schedule.renew()
        assertEquals(before, schedule.state.first { it.refused == null }.toCome)
    }

    @Test
    fun `nothing is left of them when everything is erased`() = on { journey ->
        journey.saves("0000001", "Mother")
        journey.choosesReminders().remindMe(true)
        journey.reminding.once { it.isNotEmpty() }
        journey.waterPay.erase(Erasure.Everything)
        journey.app.reminders.renew()
        journey.reminding.once { it.isEmpty() }
    }

    @Test
    fun `those of a household are taken back when it is taken off the list`() = on { journey ->
        journey.saves("0000001", "Mother")
        journey.choosesReminders().remindMe(true)
        val account = journey.reminding.once { it.isNotEmpty() }.first().bill.account
        journey.waterPay.changeHouseholds(HouseholdsChange.Remove(account))
        journey.app.reminders.renew()
        journey.reminding.once { it.isEmpty() }
        assertNull(journey.app.reminders.state.value.refused)
        assertTrue(journey.app.state.value.reminders.isOn)
    }

    private fun Journey.choosesReminders() = RemindersModel(app, scope)

    private val Journey.chosen: ReminderTimes get() = app.state.value.reminders.times

    private suspend fun RemindersModel.once(condition: (RemindersState) -> Boolean) = state.first(condition)

    private fun List<Reminder>.areOf(bill: String) = any { it.bill.id == bill }

    private fun on(steps: suspend (Journey) -> Unit): Unit =
        Journey.begin().use { runBlocking { withTimeout(30.seconds) { steps(it) } } }
}

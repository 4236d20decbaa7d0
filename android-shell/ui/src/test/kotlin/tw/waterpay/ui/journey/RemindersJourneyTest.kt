package tw.waterpay.ui.journey

import tw.waterpay.bindings.Label
import tw.waterpay.ui.Destination
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class RemindersJourneyTest {
    @Test
    fun `a resident wants to be reminded, and sees of what`() = Journey.travel {
        journey.saves("0000001", "媽媽家")
        presses(Label.SETTINGS)
        presses(Label.REMINDERS)
        sees(Label.NO_REMINDERS)
        presses(Label.REMIND_ME)
        sees("媽媽家")
        awaits("the phone is told") { journey.reminding.scheduled?.isNotEmpty() == true }
        presses("${journey[Label.DAYS_BEFORE_FIELD]}, 3")
        presses(Label.REMINDER_HOUR_FIELD)
        presses("20:00")
        awaits("it is kept") { journey.preferences.kept().reminders?.times?.hour == 20u.toUByte() }
        assertTrue(3u in journey.preferences.kept().reminders!!.times.daysBefore)
        presses(Label.REMIND_ME)
        sees(Label.NO_REMINDERS)
        awaits("the phone forgets them") { journey.reminding.scheduled?.isEmpty() == true }
    }

    @Test
    fun `a resident who does not let the phone remind is told so`() = Journey.travel {
        journey.reminding.allows = false
        presses(Label.SETTINGS)
        presses(Label.REMINDERS)
        presses(Label.REMIND_ME)
        sees(Label.REMINDERS_NOT_ALLOWED)
    }

    @Test
    fun `a household is saved, renamed and removed, and the phone reminds of it as it is`() = Journey.travel {
        journey.app.choose(journey.app.state.value.reminders.copy(isOn = true))
        journey.app.navigation.goTo(Destination.SaveHousehold(journey.found("0000001")))
        types("老家")
        presses(Label.SAVE_HOUSEHOLD)
        awaits("the phone is told of it") { names() == setOf("老家") }
        presses(Label.EDIT_HOUSEHOLDS)
        presses(Label.RENAME_HOUSEHOLD)
        types("新")
        presses(Label.KEEP_NAME)
        awaits("the phone is told its name") { names().singleOrNull()?.contains("新") == true }
        presses(Label.REMOVE_HOUSEHOLD)
        presses(Label.REMOVE_HOUSEHOLD)
        awaits("the phone forgets it") { journey.reminding.scheduled?.isEmpty() == true }
    }

    @Test
    fun `everything is erased, and nothing is announced any more`() = Journey.travel {
        journey.saves("0000001", "媽媽家")
        journey.app.choose(journey.app.state.value.reminders.copy(isOn = true))
        awaits("the phone is told") { journey.reminding.scheduled?.isNotEmpty() == true }
        presses(Label.SETTINGS)
        presses(Label.ERASE_EVERYTHING)
        presses(Label.ERASE_NOW)
        presses(Label.DONE)
        awaits("the phone forgets them") { journey.reminding.scheduled?.isEmpty() == true }
        assertEquals(0, journey.reminding.timesAsked)
    }

    private fun Steps.names(): Set<String> =
        journey.reminding.scheduled.orEmpty().map { it.name.reveal() }.toSet()
}

package tw.waterpay.ui.platform

import tw.waterpay.bindings.ReminderTimes
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNull
import kotlin.test.assertTrue

class ReminderChoiceTest {
    private val choice = ReminderChoice(isOn = true, ReminderTimes(listOf(1u, 7u), listOf(1u, 7u), 9u))

    @Test
    fun `days are chosen and taken back, in their order`() {
        assertEquals(listOf(1u, 3u, 7u), choice.toggleBefore(3u).times.daysBefore)
        assertEquals(listOf(7u), choice.toggleBefore(1u).times.daysBefore)
        assertEquals(listOf(1u, 7u, 14u), choice.toggleOverdue(14u).times.daysOverdue)
        assertEquals(choice.times.daysBefore, choice.toggleOverdue(14u).times.daysBefore)
    }

    @Test
    fun `there are five days at most on either side`() {
        val full = choice.toggleBefore(2u).toggleBefore(3u).toggleBefore(5u)
        assertFalse(full.canToggleBefore(14u))
        assertTrue(full.canToggleBefore(5u))
        assertTrue(full.canToggleOverdue(14u))
        assertEquals(full, full.toggleBefore(14u))
    }

    @Test
    fun `nobody is reminded at night`() {
        assertEquals(22u.toUByte(), choice.at(22).times.hour)
        for (hour in listOf(-1, 5, 23, 24)) assertEquals(choice, choice.at(hour))
    }

    @Test
    fun `what was kept is read as it was chosen`() {
        val none = ReminderChoice(isOn = false, ReminderTimes(emptyList(), emptyList(), 6u))
        for (kept in listOf(choice, none, choice.toggleBefore(1u).toggleBefore(7u))) {
            assertEquals(kept, ReminderChoice.ofLine(kept.toLine()))
        }
    }

    @Test
    fun `what could not have been chosen is no choice`() {
        val lines = listOf(
            "", "soon", "on", "perhaps;1;1;9", "on;1;1", "on;1;1;9;9", "on;0;;9", "on;61;;9", "on;-1;;9", "on;one;;9",
            "on;1,;;9", "on;1,2,3,5,7,14;;9", "on;;1,2,3,5,7,14;9", "on;1;1;5", "on;1;1;23", "on;1;1;", "on;1;1;nine",
        )
        for (line in lines) assertNull(ReminderChoice.ofLine(line), line)
    }
}

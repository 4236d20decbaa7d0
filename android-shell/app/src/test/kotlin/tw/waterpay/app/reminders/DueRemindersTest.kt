package tw.waterpay.app.reminders

import kotlin.test.Test
import kotlin.test.assertEquals

class DueRemindersTest {
    private val due = aReminder("one", 0)
    private val later = aReminder("one", 1)

    @Test
    fun `a reminder is announced at its time, and not before`() {
        val reminders = listOf(due, later)

        assertEquals(DueReminders(emptyList(), reminders), reminders.dueAt(Noon.minusMillis(1)))
        assertEquals(DueReminders(listOf(due), listOf(later)), reminders.dueAt(Noon))
    }

    @Test
    fun `late, only the latest of each bill is announced`() {
        val (first, second) = aReminder("two", -48) to aReminder("two", -24)

        assertEquals(
            DueReminders(listOf(second, due), listOf(later)),
            listOf(second, first, due, later).dueAt(Noon),
        )
    }

    @Test
    fun `there may be nothing`() {
        assertEquals(DueReminders(emptyList(), emptyList()), emptyList<KeptReminder>().dueAt(Noon))
    }
}

package tw.waterpay.app.reminders

import org.junit.Rule
import org.junit.rules.TemporaryFolder
import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

class RemindersFileTest {
    @get:Rule
    val folder = TemporaryFolder()
    private val file by lazy { File(folder.root, "reminders") }
    private val kept by lazy { RemindersFile(file) }

    @Test
    fun `what was kept is read, in the place of what was kept before`() {
        kept.write(listOf(aReminder("one", 1)))
        val reminders = listOf(aReminder("one", 2, "媽媽家：水費明天到期"), aReminder("two", 3))
        kept.write(reminders)

        assertEquals(reminders, kept.read())
        assertEquals(listOf("reminders"), folder.root.list()!!.toList())
    }

    @Test
    fun `where nothing is to come there is no file`() {
        assertEquals(emptyList(), kept.read())
        kept.write(listOf(aReminder("one", 1)))
        kept.write(emptyList())

        assertFalse(file.exists())
        assertEquals(emptyList(), kept.read())
    }

    @Test
    fun `of too many the soonest are kept`() {
        val many = (1L..80L).map { aReminder("bill $it", it) }
        kept.write(many.shuffled())

        assertEquals(many.take(RemindersFile.MOST), kept.read())
    }

    @Test
    fun `a file that is damaged, or another version's, is none`() {
        kept.write(listOf(aReminder("one", 1), aReminder("two", 2)))
        val whole = file.readBytes()

        for (length in whole.indices) {
            file.writeBytes(whole.copyOf(length))
            assertEquals(emptyList(), kept.read())
        }
        for (place in 0 until 8) {
            file.writeBytes(whole.copyOf().also { it[place] = 0x7F })
            assertTrue(kept.read().isEmpty(), "byte $place")
        }
    }

    @Test
    fun `no log says what a reminder says`() {
        assertFalse("Mother" in "${aReminder("one", 1)}")
    }
}

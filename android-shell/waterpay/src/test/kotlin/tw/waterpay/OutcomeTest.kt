package tw.waterpay

import kotlinx.coroutines.CancellationException
import org.junit.jupiter.api.Test
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.OpenProblem
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.bindings.Words
import tw.waterpay.bindings.labels
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** What the core answers, as values, and its words. */
class OutcomeTest {
    private val words = Words(whatHappened = "It did not open.", whatToDo = "Try again.")

    @Test
    fun `what happened is done`() {
        assertEquals(Outcome.Done(7), outcome { 7 })
    }

    @Test
    fun `what the core refuses is a value, with its words`() {
        val refusal = WaterPayException.NotOpened(OpenProblem.SetUp, words, "made up")
        assertEquals(Outcome.Refused(refusal), outcome { throw refusal })
        assertEquals(words, refusal.words)
    }

    @Test
    fun `cancellation and faults of the shell are no values`() {
        assertFailsWith<CancellationException> { outcome { throw CancellationException() } }
        assertFailsWith<IllegalStateException> { outcome { error("made up") } }
    }

    @Test
    fun `a fault of the shell has no words for the resident`() {
        val refusal: WaterPayException = WaterPayException.BadArgument("payment id")
        assertNull(refusal.words)
    }

    @Test
    fun `every label has words, other ones in each language`() {
        for (language in Language.entries) {
            val labels = Labels(language)
            assertTrue(Label.entries.all { labels[it].isNotBlank() })
            assertEquals(labels(language).getValue(Label.BILL), labels[Label.BILL])
        }
        assertNotEquals(Labels(Language.EN)[Label.BILL], Labels(Language.ZH_HANT_TW)[Label.BILL])
    }
}

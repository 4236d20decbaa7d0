package tw.waterpay.ui.backup

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.Personal
import tw.waterpay.bindings.BackedUp
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.journey.saves
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.seconds

class BackingUpModelTest {
    @Test
    fun `a passphrase typed twice makes a backup, handed over as often as the resident wants`() = on { journey ->
        journey.saves("0000001", "Mother")
        val model = journey.backingUp()
        model.save()
        assertEquals(0, journey.surroundings.shared.size, "nothing is made yet")
        model.typesTwice("four made up words")
        model.backUp()
        val backup = assertIs<BackingUpState.Made>(model.state.first { it is BackingUpState.Made }).backup
        repeat(2) { model.save() }
        for (file in journey.surroundings.files) {
            assertEquals("waterpay-backup.age", file.name)
            assertContentEquals(backup.file, file.bytes)
        }
        assertEquals(2, journey.surroundings.files.size)
    }

    @Test
    fun `what is too short is refused, nothing typed is lost, and the next letter takes the refusal away`() =
        on { journey ->
            val model = journey.backingUp()
            model.typesTwice("short")
            model.backUp()
            val refused = model.refused()
            assertEquals("short" to "short", refused.passphrase.reveal() to refused.again.reveal())
            model.typesTwice("long enough")
            assertEquals(
                BackingUpState.Typing(Personal("long enough"), Personal("long enough")),
                model.state.value,
            )
        }

    @Test
    fun `two passphrases that differ make no backup, and the resident reads so`() = on { journey ->
        val model = journey.backingUp()
        model.type(Personal("four made up words"))
        model.typeAgain(Personal("four mad up words"))
        model.backUp()
        assertTrue("not the same" in model.refused().problem!!.whatHappened)
    }

    @Test
    fun `pressed twice, the button makes one backup, and what is typed meanwhile does not count`() = on { journey ->
        val go = CompletableDeferred<Unit>()
        var making = 0
        val slow = object : WaterPayInterface by journey.waterPay {
            override suspend fun backUp(passphrase: Personal, again: Personal): BackedUp {
                making += 1
                go.await()
                return journey.waterPay.backUp(passphrase, again)
            }
        }
        val model = BackingUpModel(slow, journey.surroundings, journey.scope)
        model.typesTwice("four made up words")
        repeat(2) { model.backUp() }
        model.typesTwice("")
        val underWay = assertIs<BackingUpState.Typing>(model.state.value)
        assertTrue(underWay.underWay && underWay.passphrase.reveal() == "four made up words")
        go.complete(Unit)
        model.state.first { it is BackingUpState.Made }
        model.backUp()
        assertEquals(1, making)
    }

    @Test
    fun `no state describes the passphrase, and none knows it once the backup is made`() = on { journey ->
        val model = journey.backingUp()
        model.typesTwice("four made up words")
        assertFalse("made up" in model.state.value.toString())
        model.backUp()
        assertFalse("made up" in model.state.first { it is BackingUpState.Made }.toString())
    }

    private fun BackingUpModel.typesTwice(passphrase: String) {
        type(Personal(passphrase))
        typeAgain(Personal(passphrase))
    }

    private suspend fun BackingUpModel.refused(): BackingUpState.Typing =
        assertIs<BackingUpState.Typing>(state.first { it is BackingUpState.Typing && it.problem != null })

    private fun Journey.backingUp() = BackingUpModel(waterPay, surroundings, scope)

    private fun on(steps: suspend (Journey) -> Unit): Unit =
        Journey.begin().use { runBlocking { withTimeout(30.seconds) { steps(it) } } }
}

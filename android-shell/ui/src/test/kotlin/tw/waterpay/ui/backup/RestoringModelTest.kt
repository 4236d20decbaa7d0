package tw.waterpay.ui.backup

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.Personal
import tw.waterpay.bindings.Restored
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.journey.saves
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.seconds

class RestoringModelTest {
    @Test
    fun `a backup of another phone comes to this one, and that is told`() = on { journey ->
        journey.surroundings.file = backupOfMother()
        val told = CompletableDeferred<Unit>()
        val model = journey.restoring { told.complete(Unit) }
        model.chooses()
        model.type(PASSPHRASE)
        model.restore()
        model.state.first { it is RestoringState.Restored }
        told.await()
        assertEquals(listOf("Mother"), journey.waterPay.households().map { it.name.reveal() })
    }

    @Test
    fun `without a file nothing is restored`() = on { journey ->
        val model = journey.restoring { error("nothing was restored") }
        model.type(PASSPHRASE)
        model.restore()
        assertEquals(RestoringState.Choosing(passphrase = PASSPHRASE), model.state.value)
    }

    @Test
    fun `a resident who does not choose another file keeps the one they had, and what they typed`() = on { journey ->
        journey.surroundings.file = byteArrayOf(1)
        val model = journey.restoring()
        model.chooses()
        model.type(PASSPHRASE)
        journey.surroundings.file = null
        val kept = model.chooses()
        assertContentEquals(byteArrayOf(1), kept.file)
        assertEquals(PASSPHRASE, kept.passphrase)
    }

    @Test
    fun `another passphrase restores nothing, and can be typed again`() = on { journey ->
        journey.surroundings.file = backupOfMother()
        val model = journey.restoring()
        model.chooses()
        model.type(Personal("four other words"))
        model.restore()
        assertTrue("passphrase" in assertNotNull(model.refused().problem).whatHappened)
        assertEquals(emptyList(), journey.waterPay.households())
        model.type(PASSPHRASE)
        assertNull(assertIs<RestoringState.Choosing>(model.state.value).problem)
        model.restore()
        model.state.first { it is RestoringState.Restored }
    }

    @Test
    fun `what is no backup is said, and another file can be chosen`() = on { journey ->
        journey.surroundings.file = "a photograph".toByteArray()
        val model = journey.restoring()
        model.chooses()
        model.type(PASSPHRASE)
        model.restore()
        assertNotNull(model.refused().problem)
        journey.surroundings.file = backupOfMother()
        assertNull(model.chooses().problem)
        model.restore()
        model.state.first { it is RestoringState.Restored }
    }

    @Test
    fun `pressed twice, the button restores once`() = on { journey ->
        val slow = Slow(journey.waterPay)
        journey.surroundings.file = backupOfMother()
        val model = RestoringModel(slow, journey.surroundings, journey.scope) {}
        model.chooses()
        model.type(PASSPHRASE)
        repeat(2) { model.restore() }
        model.type(Personal("another"))
        model.choose()
        val underWay = assertIs<RestoringState.Choosing>(model.state.value)
        assertTrue(underWay.underWay && !underWay.choosing && underWay.passphrase == PASSPHRASE)
        slow.go.complete(Unit)
        model.state.first { it is RestoringState.Restored }
        assertEquals(1, slow.begun)
    }

    @Test
    fun `it goes on, and is told, also when the resident has left meanwhile`() = on { journey ->
        val slow = Slow(journey.waterPay)
        journey.surroundings.file = backupOfMother()
        val told = CompletableDeferred<Unit>()
        val scope = CoroutineScope(journey.scope.coroutineContext + Job())
        val model = RestoringModel(slow, journey.surroundings, scope) { told.complete(Unit) }
        model.chooses()
        model.type(PASSPHRASE)
        model.restore()
        slow.entered.await()
        scope.cancel()
        slow.go.complete(Unit)
        told.await()
        assertEquals(1, journey.waterPay.households().size)
    }

    @Test
    fun `no state describes the passphrase`() = on { journey ->
        val model = journey.restoring()
        model.type(PASSPHRASE)
        assertFalse("made up" in model.state.value.toString())
    }

    /** The core, which restores nothing before it is told to [go]. */
    private class Slow(private val waterPay: WaterPayInterface) : WaterPayInterface by waterPay {
        val entered = CompletableDeferred<Unit>()
        val go = CompletableDeferred<Unit>()
        var begun = 0

        override suspend fun restore(file: ByteArray, passphrase: Personal): Restored {
            begun += 1
            entered.complete(Unit)
            go.await()
            return waterPay.restore(file, passphrase)
        }
    }

    private suspend fun RestoringModel.chooses(): RestoringState.Choosing {
        choose()
        return assertIs<RestoringState.Choosing>(state.first { it is RestoringState.Choosing && !it.choosing })
    }

    private suspend fun RestoringModel.refused(): RestoringState.Choosing =
        assertIs<RestoringState.Choosing>(state.first { it is RestoringState.Choosing && it.problem != null })

    private suspend fun backupOfMother(): ByteArray = Journey.begin().use { other ->
        other.saves("0000001", "Mother")
        other.waterPay.backUp(PASSPHRASE, again = PASSPHRASE).file
    }

    private fun Journey.restoring(onRestored: () -> Unit = {}) =
        RestoringModel(waterPay, surroundings, scope, onRestored)

    private fun on(steps: suspend (Journey) -> Unit): Unit =
        Journey.begin().use { runBlocking { withTimeout(30.seconds) { steps(it) } } }

    private companion object {
        val PASSPHRASE = Personal("four made up words")
    }
}

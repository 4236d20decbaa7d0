package tw.waterpay.ui.scan

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.journey.SurroundingsInHand
import tw.waterpay.ui.platform.Surroundings
import java.io.File
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.atomic.AtomicInteger
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.time.Duration.Companion.seconds

class PhotoModelTest {
    @Test
    fun `a bill on the photograph leads on`(): Unit = choosing { album, model, bills ->
        model.choose()
        album.gives(File(System.getProperty("waterpay.samples"), "bill.jpg").readBytes())
        assertContains(runBlocking { withTimeout(20.seconds) { bills.first.await() } }, "2863465")
        assertEquals(PhotoState.Nothing, model.read())
    }

    @Test
    fun `what is no photograph of a bill is said`(): Unit = choosing { album, model, bills ->
        model.choose()
        album.gives("no photograph".toByteArray())
        assertIs<PhotoState.NoBill>(model.read())
        assertEquals(emptyList<String>(), bills.all)
    }

    @Test
    fun `a resident who changes their mind is where they were`(): Unit = choosing { album, model, bills ->
        model.choose()
        album.gives(null)
        assertEquals(PhotoState.Nothing, model.read())
        assertEquals(emptyList<String>(), bills.all)
    }

    @Test
    fun `while one photograph is chosen, no other is`(): Unit = choosing { album, model, _ ->
        repeat(3) { model.choose() }
        album.gives(null)
        model.read()
        assertEquals(1, album.opened.get())
    }

    private fun choosing(test: (Album, PhotoModel, Bills) -> Unit) = Journey.begin().use { journey ->
        val album = Album()
        val bills = Bills()
        test(album, PhotoModel(journey.waterPay, album, journey.scope) { bills.add(it.reveal()) }, bills)
    }

    private fun PhotoModel.read() =
        runBlocking { withTimeout(20.seconds) { state.first { it != PhotoState.Reading } } }

    private class Bills {
        val all = CopyOnWriteArrayList<String>()
        val first = CompletableDeferred<String>()

        fun add(code: String) {
            all += code
            first.complete(code)
        }
    }

    /** An album that stays open until a test has chosen. */
    private class Album : Surroundings by SurroundingsInHand() {
        private val photo = CompletableDeferred<ByteArray?>()
        val opened = AtomicInteger()

        fun gives(bytes: ByteArray?) {
            photo.complete(bytes)
        }

        override suspend fun choosePhoto(): ByteArray? {
            opened.incrementAndGet()
            return photo.await()
        }
    }
}

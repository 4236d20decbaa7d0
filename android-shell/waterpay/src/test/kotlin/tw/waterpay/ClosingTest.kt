package tw.waterpay

import kotlinx.coroutines.CancellationException
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AutoClose
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import tw.waterpay.bindings.JourneyProblem
import tw.waterpay.bindings.OpenProblem
import tw.waterpay.bindings.WaterPay
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.sandbox.HoldsAFolder
import tw.waterpay.sandbox.Phone
import tw.waterpay.sandbox.Sandbox
import tw.waterpay.sandbox.bill
import java.nio.file.Path
import java.time.Duration
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** Opening, falling asleep, ending, and what is used afterwards. */
class ClosingTest(@param:TempDir private val folder: Path) {
    @AutoClose
    private val sandbox = Sandbox.start()

    private val phone = Phone(folder, sandbox.address)

    @Test
    fun `a closed WaterPay says so`(): Unit = runBlocking {
        val waterPay = openWaterPay(phone.settings)
        waterPay.close()
        waterPay.close()

        val closed = assertFailsWith<IllegalStateException> { waterPay.keyedIn("0000001") }
        assertContains(closed.message!!, "WaterPay object has already been destroyed")
        assertFailsWith<IllegalStateException> { waterPay.history(null, 1u) }
    }

    @Test
    fun `a closed authorisation says so and pays nothing`(): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown { waterPay ->
            val authorisation = waterPay.prepare(waterPay.bill("1000001"), "stored_value")
            val signature = phone.sign(authorisation)
            authorisation.close()

            assertFailsWith<IllegalStateException> { authorisation.toSign() }
            assertFailsWith<IllegalStateException> { authorisation.pay(signature) }
            assertEquals(emptyList(), waterPay.history(null, 100u))
        }
    }

    @Test
    fun `what needs the files is refused with words while the core is asleep`(): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown { waterPay ->
            val bill = waterPay.bill("1000001")
            val authorisation = waterPay.prepare(bill, "stored_value")
            val signature = phone.sign(authorisation)
            waterPay.suspend()

            assertAsleep { waterPay.history(null, 100u) }
            assertAsleep { waterPay.changed(0, Duration.ofMillis(1)) }
            assertAsleep { waterPay.prepare(bill, "stored_value") }
            assertAsleep { authorisation.pay(signature) }
            assertEquals("0000001", waterPay.keyedIn("0000001").number.reveal())

            waterPay.resume()
            assertEquals(emptyList(), waterPay.history(null, 100u))
            assertEquals(emptyList(), sandbox.charges())
        }
    }

    @Test
    fun `a second WaterPay on the same folder is refused with words`(): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown {
            val refused = assertFailsWith<WaterPayException.NotOpened> { openWaterPay(phone.settings) }
            assertEquals(OpenProblem.FolderInUse, refused.problem)
            assertTrue(refused.words.whatHappened.isNotBlank() && refused.words.whatToDo.isNotBlank())
        }
        openWaterPay(phone.settings).close()
    }

    @Test
    fun `so is one in another process, until that process is gone`(): Unit = runBlocking {
        HoldsAFolder.start(folder).use {
            val refused = assertFailsWith<WaterPayException.NotOpened> { openWaterPay(phone.settings) }
            assertEquals(OpenProblem.FolderInUse, refused.problem)
        }
        openWaterPay(phone.settings).close()
    }

    @Test
    fun `an opening that nobody waits for any more leaves the folder free`(): Unit = runBlocking {
        repeat(20) {
            val opening = async(start = CoroutineStart.UNDISPATCHED) { openWaterPay(phone.settings) }
            opening.cancelAndJoin()
            // It may have been quicker than its cancellation; then it is the caller's to close.
            if (!opening.isCancelled) opening.await().close()
            WaterPay.open(phone.settings).close()
        }
    }

    @Test
    fun `it ends in good order, and what went wrong in between comes out`(): Unit = runBlocking {
        val waterPay = openWaterPay(phone.settings)
        val thrown = assertFailsWith<IllegalArgumentException> {
            waterPay.useAndShutDown { throw IllegalArgumentException("made up") }
        }
        assertEquals("made up", thrown.message)
        assertTrue(waterPay.uniffiIsDestroyed)
        openWaterPay(phone.settings).close()
    }

    @Test
    fun `a cancelled user of it still ends in good order`(): Unit = runBlocking {
        val waterPay = openWaterPay(phone.settings)
        val using = async(start = CoroutineStart.UNDISPATCHED) {
            waterPay.useAndShutDown { it.changed(0, Duration.ofDays(1)) }
        }
        using.cancelAndJoin()
        assertFailsWith<CancellationException> { using.await() }
        assertTrue(waterPay.uniffiIsDestroyed)
        openWaterPay(phone.settings).close()
    }

    @Test
    fun `an authorisation outlives its WaterPay, and then pays nothing`(): Unit = runBlocking {
        val authorisation = openWaterPay(phone.settings).useAndShutDown { waterPay ->
            waterPay.prepare(waterPay.bill("1000001"), "stored_value")
        }
        assertAsleep { authorisation.pay(phone.sign(authorisation)) }
        openWaterPay(phone.settings).close()
    }

    private inline fun assertAsleep(work: () -> Unit) {
        val refused = assertFailsWith<WaterPayException.NotDone> { work() }
        assertEquals(JourneyProblem.NotRunning, refused.problem)
        assertFalse(refused.words.whatToDo.isBlank())
    }
}

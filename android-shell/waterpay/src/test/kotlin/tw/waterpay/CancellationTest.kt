package tw.waterpay

import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.joinAll
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AutoClose
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import tw.waterpay.bindings.OpenProblem
import tw.waterpay.bindings.Stage
import tw.waterpay.bindings.WaterPay
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.sandbox.Phone
import tw.waterpay.sandbox.Sandbox
import tw.waterpay.sandbox.bill
import tw.waterpay.sandbox.end
import java.nio.file.Path
import java.time.Duration
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertTrue

/** A coroutine that is cancelled gives up its wait, and nothing else. */
class CancellationTest(@TempDir folder: Path) {
    @AutoClose
    private val sandbox = Sandbox.start()

    private val phone = Phone(folder, sandbox.address)

    @Test
    fun `a cancelled coroutine does not stop the payment that it began`(): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown { waterPay ->
            val authorised = (1_000_001..1_000_010).map { household ->
                val bill = waterPay.bill("$household")
                val authorisation = waterPay.prepare(bill, "stored_value")
                Triple(bill, authorisation, phone.sign(authorisation))
            }
            sandbox.misbehave("late=200", on = "send_payment")

            // Undispatched: the core has each payment when `launch` comes back. Nearly all wait for their answer then.
            val paying = authorised.map { (_, authorisation, signature) ->
                launch(start = CoroutineStart.UNDISPATCHED) { authorisation.pay(signature) }.also { it.cancel() }
            }
            paying.joinAll()
            assertTrue(paying.any { it.isCancelled })

            for ((bill, authorisation) in authorised) {
                assertIs<Stage.Paid>(waterPay.end(authorisation.payment()).stage)
                val charges = sandbox.charges().filter { it.bill == bill.id }
                assertEquals(listOf(bill.amount.amount.dollars), charges.map { it.dollars })
            }
        }
    }

    @Test
    fun `a cancelled wait for news is taken out of the core`(): Unit = runBlocking {
        val waterPay = openWaterPay(phone.settings)
        val waiting = launch(start = CoroutineStart.UNDISPATCHED) { waterPay.changed(0, Duration.ofDays(1)) }

        // Only the wait still holds the core, and with it the folder.
        waterPay.close()
        assertEquals(OpenProblem.FolderInUse, whyNotOpened())
        waiting.cancelAndJoin()
        WaterPay.open(phone.settings).close()
    }

    @Test
    fun `a cancelled question to the gateway is taken out of the core`(): Unit = runBlocking {
        sandbox.misbehave("delay=60000")
        val waterPay = openWaterPay(phone.settings)
        val account = waterPay.keyedIn("0000001")
        val asking = launch(start = CoroutineStart.UNDISPATCHED) { waterPay.lookUp(account) }

        waterPay.close()
        assertEquals(OpenProblem.FolderInUse, whyNotOpened())
        asking.cancelAndJoin()
        WaterPay.open(phone.settings).close()
    }

    private fun whyNotOpened(): OpenProblem =
        assertFailsWith<WaterPayException.NotOpened> { WaterPay.open(phone.settings) }.problem
}

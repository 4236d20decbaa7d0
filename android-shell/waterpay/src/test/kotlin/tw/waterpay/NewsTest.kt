package tw.waterpay

import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.TimeoutCancellationException
import kotlinx.coroutines.async
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.flow.take
import kotlinx.coroutines.flow.toList
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import org.junit.jupiter.api.AutoClose
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.Stage
import tw.waterpay.sandbox.Phone
import tw.waterpay.sandbox.Sandbox
import tw.waterpay.sandbox.bill
import tw.waterpay.sandbox.end
import java.nio.file.Path
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/** News of payments as a flow. */
class NewsTest(@TempDir folder: Path) {
    @AutoClose
    private val sandbox = Sandbox.start()

    private val phone = Phone(folder, sandbox.address)

    @Test
    fun `news begins with what has changed already`(): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown { waterPay ->
            val first = waterPay.end(phone.pay(waterPay, waterPay.bill("1000001")).id)
            val second = waterPay.end(phone.pay(waterPay, waterPay.bill("1000002")).id)

            assertEquals(listOf(first, second), waterPay.news().take(2).toList())
            assertEquals(second, waterPay.news(after = first.change).first())
        }
    }

    @Test
    fun `each change comes once, in its order, up to the receipt`(): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown { waterPay ->
            // Short waits: that they run out must not be seen.
            val heard = Channel<Payment>(Channel.UNLIMITED)
            val listening = launch { waterPay.news(atMost = 5.milliseconds).collect(heard::send) }
            phone.pay(waterPay, waterPay.bill("0000014"))
            sandbox.advance(5.seconds)

            val news = buildList {
                do add(withTimeout(20.seconds) { heard.receive() }) while (!last().isFinal)
            }
            listening.cancelAndJoin()
            assertIs<Stage.Paid>(news.last().stage)
            assertEquals(news.map { it.change }.distinct().sorted(), news.map { it.change })
        }
    }

    @Test
    fun `news goes on after the core was asleep`(): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown { waterPay ->
            val bill = waterPay.bill("1000001")
            sandbox.misbehave("unavailable=1", on = "send_payment")
            val paying = phone.pay(waterPay, bill)
            val end = async(start = CoroutineStart.UNDISPATCHED) {
                waterPay.news(after = paying.change, atMost = 20.milliseconds).first { it.isFinal }
            }

            waterPay.suspend()
            // Long enough for many waits to run out.
            assertFailsWith<TimeoutCancellationException> {
                withTimeout(500.milliseconds) { end.join() }
            }
            sandbox.behave()
            waterPay.resume()

            assertIs<Stage.Paid>(withTimeout(20.seconds) { end.await() }.stage)
        }
    }

    @Test
    fun `unread news of a core that went to sleep is read when it wakes`(): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown { waterPay ->
            val paid = waterPay.end(phone.pay(waterPay, waterPay.bill("1000001")).id)
            waterPay.suspend()
            val unread = async(start = CoroutineStart.UNDISPATCHED) { waterPay.news().first() }

            assertTrue(unread.isActive)
            waterPay.resume()
            assertEquals(paid, withTimeout(20.seconds) { unread.await() })
        }
    }

    @Test
    fun `news of a closed object is a fault of the shell`(): Unit = runBlocking {
        val waterPay = openWaterPay(phone.settings)
        waterPay.close()
        assertFailsWith<IllegalStateException> { waterPay.news().first() }
    }
}

package tw.waterpay.performance

import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import tw.waterpay.LumaFrame
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.WaterPay
import tw.waterpay.performance.Measured.Companion.measured
import tw.waterpay.performance.Measured.Companion.measuredByTheHundred
import tw.waterpay.read
import tw.waterpay.sandbox.Phone
import tw.waterpay.sandbox.SamplePhoto
import tw.waterpay.sandbox.bill
import tw.waterpay.sandbox.end
import java.nio.ByteBuffer
import java.time.Duration

/** What is measured over the real library: each crosses the boundary and comes back. */
class Measurements(private val waterPay: WaterPay, private val phone: Phone) {
    /** A call that changes one word in the core. */
    fun call(times: Int): Measured =
        measuredByTheHundred("call with next to no work (speak)", times) { waterPay.speak(Language.EN) }

    /**
     * The crossing alone of a camera's frame: all its bytes are lent, and the core is told that they are one pixel, which is
     * too small for any code. [frameOfOnePixel] lends no more than that.
     */
    fun crossing(times: Int): Measured {
        val frame = LumaFrame(ByteBuffer.allocateDirect(WIDTH * HEIGHT), width = 1, height = 1, rowStride = 1)
        return measuredByTheHundred("frame of $WIDTH x $HEIGHT crosses", times) { waterPay.read(frame) }
    }

    /** The same call with as many bytes as it looks at. */
    fun frameOfOnePixel(times: Int): Measured {
        val frame = LumaFrame(ByteBuffer.allocateDirect(1), width = 1, height = 1, rowStride = 1)
        return measuredByTheHundred("frame of 1 x 1 crosses", times) { waterPay.read(frame) }
    }

    /** A frame that shows a bill, read. */
    fun bill(times: Int): Measured {
        val frame = SamplePhoto("bill.jpg").frame()
        return measured("frame of ${frame.width} x ${frame.height} with a bill, read", times) { waterPay.read(frame) }
    }

    /** A frame of the camera with nothing on it, read. */
    fun emptyFrame(times: Int): Measured {
        val frame = LumaFrame(ByteBuffer.allocateDirect(WIDTH * HEIGHT), WIDTH, HEIGHT, WIDTH)
        return measured("frame of $WIDTH x $HEIGHT without a code, read", times) { waterPay.read(frame) }
    }

    /** A page of as many paid payments, each of another household. */
    suspend fun history(payments: Int, times: Int): Measured {
        (FIRST_HOUSEHOLD until FIRST_HOUSEHOLD + payments).forEach { pay(it) }
        return measured("history page of $payments payments", times) {
            check(waterPay.history(null, payments.toUInt()).size == payments)
        }
    }

    /** From `pay` to the coroutine that awaits news of it: the decision is on the disk by then. */
    suspend fun news(times: Int): Measured = coroutineScope {
        val household = FIRST_HOUSEHOLD + 1000
        Measured(
            "pay begins, until `changed` has told of it",
            List(times) { round ->
                val authorisation = waterPay.prepare(waterPay.bill("${household + round}"), "stored_value")
                val signature = phone.sign(authorisation)
                val known = upto()
                val news = async(start = CoroutineStart.UNDISPATCHED) {
                    waterPay.changed(known, Duration.ofSeconds(20))
                    System.nanoTime()
                }
                val begun = System.nanoTime()
                authorisation.pay(signature)
                val took = (news.await() - begun) / 1000.0
                waterPay.end(authorisation.payment())
                took
            },
        )
    }

    /** News that is there already. */
    suspend fun oldNews(times: Int): Measured {
        val before = upto() - 1
        return measured("`changed` with one payment's news", times) { waterPay.changed(before, Duration.ZERO) }
    }

    private suspend fun upto(): Long {
        var upto = 0L
        while (true) {
            val changed = waterPay.changed(upto, Duration.ZERO)
            if (changed.upto == upto) return upto
            upto = changed.upto
        }
    }

    private suspend fun pay(household: Int) {
        waterPay.end(phone.pay(waterPay, waterPay.bill("$household")).id)
    }

    private companion object {
        const val WIDTH = 1280
        const val HEIGHT = 720
        const val FIRST_HOUSEHOLD = 1_000_001
    }
}

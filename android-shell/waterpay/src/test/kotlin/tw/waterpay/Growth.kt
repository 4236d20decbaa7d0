package tw.waterpay

import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import tw.waterpay.bindings.WaterPay
import tw.waterpay.sandbox.Footprint
import tw.waterpay.sandbox.NO_GATEWAY
import tw.waterpay.sandbox.OtherProcess
import tw.waterpay.sandbox.Phone
import tw.waterpay.sandbox.SamplePhoto
import java.nio.ByteBuffer
import java.nio.file.Path
import java.time.Duration

/** What another process repeats, to see whether it grows: alone there, since whatever else runs would grow beside it. */
enum class Growth(val rounds: Int) {
    /** Opens and closes. */
    OPENING(rounds = 10_000) {
        override fun round(folder: Path): (Int) -> Unit {
            val settings = Phone(folder, NO_GATEWAY).settings
            return { WaterPay.open(settings).close() }
        }
    },

    /** Reads frames; every thousandth is a camera's, of a bill. */
    FRAMES(rounds = 100_000) {
        override fun round(folder: Path): (Int) -> Unit {
            val waterPay = open(folder)
            val small = LumaFrame(ByteBuffer.allocateDirect(64), width = 8, height = 8, rowStride = 8)
            val bill = SamplePhoto("bill.jpg").frame()
            return { round -> waterPay.read(if (round % 1000 == 0) bill else small) }
        }
    },

    /** Begins to wait for news, and cancels. */
    CANCELLING(rounds = 30_000) {
        override fun round(folder: Path): (Int) -> Unit {
            val waterPay = open(folder)
            val day = Duration.ofDays(1)
            return {
                runBlocking {
                    launch(start = CoroutineStart.UNDISPATCHED) { waterPay.changed(0, day) }.cancelAndJoin()
                }
            }
        }
    },

    /** Is refused, in a call that waits and in one that does not. */
    REFUSALS(rounds = 20_000) {
        override fun round(folder: Path): (Int) -> Unit {
            val waterPay = open(folder)
            return {
                runBlocking { check(outcome { waterPay.payment("no such form") } is Outcome.Refused) }
                check(outcome { waterPay.keyedIn("no number") } is Outcome.Refused)
            }
        }
    }, ;

    /** What to do in each round. */
    protected abstract fun round(folder: Path): (Int) -> Unit

    protected fun open(folder: Path): WaterPay = WaterPay.open(Phone(folder, NO_GATEWAY).settings)

    /** Repeats it in another process, and hands back that one's footprint after each fifth of the [rounds]. */
    fun inAnotherProcess(folder: Path): List<Footprint> =
        OtherProcess.start(Growth::class.java, listOf(name, folder.toString()), STEADY).use { other ->
            List(5) { Footprint.read(other.line()) }
        }

    companion object {
        /** A heap that is all there from the start, and a compiler that is soon done. */
        private val STEADY =
            listOf("-Xms48m", "-Xmx48m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")

        /** In the other process. */
        @JvmStatic
        fun main(arguments: Array<String>) {
            val (name, folder) = arguments
            val growth = valueOf(name)
            val round = growth.round(Path.of(folder))
            repeat(5) {
                repeat(growth.rounds / 5, round)
                println(Footprint.now().line())
            }
        }
    }
}

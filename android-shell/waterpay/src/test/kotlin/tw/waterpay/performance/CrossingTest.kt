package tw.waterpay.performance

import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import tw.waterpay.bindings.WaterPay
import tw.waterpay.sandbox.NO_GATEWAY
import tw.waterpay.sandbox.Phone
import java.nio.file.Path
import kotlin.test.assertTrue

/** What of `docs/performance.md` the suite can hold on a busy machine. */
class CrossingTest(@TempDir folder: Path) {
    private val phone = Phone(folder, NO_GATEWAY)

    @Test
    fun `a camera's frame crosses without being copied`() {
        WaterPay.open(phone.settings).use { waterPay ->
            val measurements = Measurements(waterPay, phone)
            // Other programs only ever make it slower, so the best of some rounds is what it costs; in turns, so that a
            // busy machine is busy for each of them.
            val rounds = List(ROUNDS) {
                listOf(measurements.crossing(TIMES), measurements.frameOfOnePixel(TIMES), measurements.copy(TIMES))
            }
            val (frame, onePixel, copy) = List(3) { measured -> rounds.minOf { it[measured].median } }
            assertTrue(frame - onePixel < copy / 2, "a frame $frame, one pixel $onePixel, a copy $copy microseconds")
        }
    }

    private companion object {
        const val ROUNDS = 20
        const val TIMES = 2_000
    }
}

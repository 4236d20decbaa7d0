package tw.waterpay.performance

import com.sun.management.ThreadMXBean
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import tw.waterpay.LumaFrame
import tw.waterpay.bindings.WaterPay
import tw.waterpay.read
import tw.waterpay.sandbox.NO_GATEWAY
import tw.waterpay.sandbox.Phone
import java.lang.management.BufferPoolMXBean
import java.lang.management.ManagementFactory
import java.nio.ByteBuffer
import java.nio.file.Path
import kotlin.test.assertTrue

/** What of `docs/performance.md` the suite can hold on any machine, however busy: it counts bytes and not time. */
class CrossingTest(@TempDir folder: Path) {
    private val phone = Phone(folder, NO_GATEWAY)

    @Test
    fun `a camera's frame crosses without being copied`() {
        val frame = LumaFrame(ByteBuffer.allocateDirect(BYTES), width = 1, height = 1, rowStride = 1)
        WaterPay.open(phone.settings).use { waterPay ->
            waterPay.read(frame)
            val (heap, direct) = heapOfThisThread() to directMemory()
            repeat(TIMES) { waterPay.read(frame) }
            val (heapGrown, directGrown) = heapOfThisThread() - heap to directMemory() - direct
            assertTrue(heapGrown < TIMES * BYTES / 10, "$heapGrown bytes of heap for $TIMES frames of $BYTES")
            assertTrue(directGrown < BYTES, "$directGrown bytes of direct memory for $TIMES frames of $BYTES")
        }
    }

    /** Every byte that this thread ever allocated, whatever became of it. */
    private fun heapOfThisThread(): Long =
        (ManagementFactory.getThreadMXBean() as ThreadMXBean).currentThreadAllocatedBytes

    private fun directMemory(): Long =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean::class.java).single { it.name == "direct" }.memoryUsed

    private companion object {
        const val BYTES = 1280 * 720
        const val TIMES = 100
    }
}

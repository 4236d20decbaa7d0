package tw.waterpay

import org.junit.jupiter.api.AutoClose
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import tw.waterpay.bindings.PhotoProblem
import tw.waterpay.bindings.ReadCode
import tw.waterpay.bindings.WaterPay
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.sandbox.NO_GATEWAY
import tw.waterpay.sandbox.Phone
import tw.waterpay.sandbox.SamplePhoto
import java.nio.ByteBuffer
import java.nio.file.Path
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertNotNull
import kotlin.test.assertNull
import kotlin.test.assertTrue

/** Camera frames and photographs lent to the core, in every shape of buffer. */
class FramesTest(@TempDir folder: Path) {
    @AutoClose
    private val waterPay = WaterPay.open(Phone(folder, NO_GATEWAY).settings)

    private val photo = SamplePhoto("bill.jpg")

    @Test
    fun `a frame with padded rows is read`() {
        val stride = photo.width + 64
        assertIsTheBill(aimAt(photo.frame(rowStride = stride)))
    }

    @Test
    fun `a frame in the middle of a larger buffer is read where it begins`() {
        val before = 4096
        val buffer = ByteBuffer.allocateDirect(before + photo.luma.size + 1)
        buffer.position(before).limit(before + photo.luma.size)
        buffer.duplicate().put(photo.luma)

        assertIsTheBill(aimAt(LumaFrame(buffer, photo.width, photo.height, photo.width)))
        assertEquals(before, buffer.position(), "the caller's own position stays where it was")

        // Why the layer slices: the generated function reads from the start of the memory, where the pixels are shifted.
        val (width, height) = photo.width.toUInt() to photo.height.toUInt()
        assertTrue((1..50).any { waterPay.readFrame(buffer, width, height, stride = width) })
        val unsliced = waterPay.codeInFrame()
        val sliced = aimAt(LumaFrame(buffer, photo.width, photo.height, photo.width))
        assertTrue(unsliced?.centreY != sliced?.centreY)
    }

    @Test
    fun `a frame that only may be read is read`() {
        val frame = photo.frame()
        val readOnly = frame.luma.asReadOnlyBuffer()
        assertIsTheBill(aimAt(LumaFrame(readOnly, frame.width, frame.height, frame.rowStride)))
    }

    @Test
    fun `the same frame can be read again and again`() {
        val frame = photo.frame()
        repeat(3) { assertIsTheBill(aimAt(frame)) }
    }

    @Test
    fun `a frame on the heap is refused before it is read`() {
        val refused = assertFailsWith<IllegalArgumentException> { LumaFrame(ByteBuffer.allocate(16), 4, 4, 4) }
        assertContains(refused.message!!, "direct")
    }

    @Test
    fun `sizes that do not fit the bytes are refused, and nothing beyond them is read`() {
        val buffer = ByteBuffer.allocateDirect(100)
        for ((width, height, stride) in listOf(
            Triple(10, 11, 10),
            Triple(10, 10, 9),
            Triple(10, 10, 11),
            Triple(0, 10, 10),
            Triple(10, 0, 10),
            Triple(-10, 10, 10),
            Triple(10, -1, 10),
            Triple(10, 10, Int.MAX_VALUE),
            Triple(Int.MAX_VALUE, Int.MAX_VALUE, Int.MAX_VALUE),
            Triple(Int.MIN_VALUE, Int.MIN_VALUE, Int.MIN_VALUE),
        )) {
            val refused = assertFailsWith<WaterPayException.NotAFrame> {
                waterPay.read(LumaFrame(buffer, width, height, stride))
            }
            assertTrue(refused.words.whatToDo.isNotBlank())
        }
        assertFailsWith<WaterPayException.NotAFrame> {
            waterPay.read(LumaFrame(buffer.limit(99), 10, 10, 10))
        }
        assertFailsWith<WaterPayException.NotAFrame> {
            waterPay.read(LumaFrame(ByteBuffer.allocateDirect(0), 1, 1, 1))
        }
    }

    @Test
    fun `the last row may end where its pixels end`() {
        val stride = 16
        val bytes = ByteBuffer.allocateDirect(stride * 9 + 10)
        assertNull(waterPay.read(LumaFrame(bytes, 10, 10, stride)))
    }

    @Test
    fun `a photograph is read from its bytes`() {
        assertIsTheBill(waterPay.readPhoto(photo.file).codes.first())
    }

    @Test
    fun `a photograph without a code comes with words, and a file that is none is refused`() {
        assertNotNull(waterPay.readPhoto(SamplePhoto.withoutCode()).noCode)
        val refused = assertFailsWith<WaterPayException.UnreadablePhoto> { waterPay.readPhoto(ByteArray(0)) }
        assertEquals(PhotoProblem.UNKNOWN_FORMAT, refused.problem)
    }

    /** The scanner gives each frame 40 ms of the clock, which a busy machine takes away; a camera sends the next one. */
    private fun aimAt(frame: LumaFrame): ReadCode? = (1..50).firstNotNullOfOrNull { waterPay.read(frame) }

    private fun assertIsTheBill(read: ReadCode?) {
        assertEquals("2863465", waterPay.understand(assertNotNull(read).text.reveal()).account.number.reveal())
    }
}

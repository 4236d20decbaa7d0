package tw.waterpay

import tw.waterpay.bindings.ReadCode
import tw.waterpay.bindings.Reading
import tw.waterpay.bindings.WaterPayInterface
import java.nio.ByteBuffer

/**
 * The brightness of a camera's picture: [height] rows of [width] bytes, [rowStride] bytes apart, from [luma]'s position to
 * its limit. On Android that is the Y plane of an `ImageReader`.
 *
 * The memory stays the camera's. It is lent to the core for one call and never copied, so [luma] has to be direct: a
 * buffer on the heap would have to be copied for every frame, and nobody would notice why scanning is slow.
 */
class LumaFrame(val luma: ByteBuffer, val width: Int, val height: Int, val rowStride: Int) {
    init {
        require(luma.isDirect) { "a frame has to be in a direct buffer, as a camera hands it over" }
    }
}

/**
 * Looks for a code in [frame]: at most one, a few milliseconds.
 *
 * @throws tw.waterpay.bindings.WaterPayException.NotAFrame when the sizes do not fit the bytes
 */
fun WaterPayInterface.read(frame: LumaFrame): ReadCode? {
    // The bindings look at a buffer's first byte whatever its position is; the slice begins where the frame begins.
    val luma = frame.luma.slice()
    val isRead = readFrame(luma, frame.width.toUInt(), frame.height.toUInt(), frame.rowStride.toUInt())
    return if (isRead) codeInFrame() else null
}

/**
 * Reads every code on a photograph (JPEG, PNG or WebP). Takes up to half a second: not for the thread that draws.
 *
 * @throws tw.waterpay.bindings.WaterPayException.UnreadablePhoto when it is none, or too large
 */
fun WaterPayInterface.readPhoto(photo: ByteArray): Reading =
    readPhoto(ByteBuffer.allocateDirect(photo.size).put(photo).flip())

package tw.waterpay.app.journey

import android.graphics.Bitmap
import android.graphics.BitmapFactory
import androidx.compose.foundation.layout.Box
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext
import tw.waterpay.LumaFrame
import tw.waterpay.ui.platform.Camera
import tw.waterpay.ui.platform.CameraUnavailable
import java.nio.ByteBuffer
import java.nio.file.Path
import kotlin.io.path.readBytes
import kotlin.time.Duration.Companion.milliseconds

/** Sees a photograph of `samples/`, and hands it over as a phone's camera does: direct memory, rows that are padded. */
class BillCamera : Camera {
    /** What lies before it. */
    var photograph = "bill.jpg"

    @Composable
    override fun Preview(modifier: Modifier, onFrame: (LumaFrame) -> Unit, onUnavailable: (CameraUnavailable) -> Unit) {
        LaunchedEffect(Unit) {
            while (true) {
                withContext(Dispatchers.IO) { onFrame(frame()) }
                delay(50.milliseconds)
            }
        }
        Box(modifier)
    }

    private fun frame(): LumaFrame {
        val file = Path.of(System.getProperty("waterpay.samples")!!, photograph).readBytes()
        val photo = checkNotNull(BitmapFactory.decodeByteArray(file, 0, file.size)) { "$photograph is no picture" }
        return Bitmap.createScaledBitmap(photo, WIDTH, WIDTH * photo.height / photo.width, true).luma()
    }

    private fun Bitmap.luma(): LumaFrame {
        val pixels = IntArray(width * height).also { getPixels(it, 0, width, 0, 0, width, height) }
        val luma = ByteBuffer.allocateDirect(ROW_STRIDE * height)
        for (y in 0 until height) {
            for (x in 0 until width) luma.put(y * ROW_STRIDE + x, brightness(pixels[y * width + x]).toByte())
        }
        return LumaFrame(luma, width, height, ROW_STRIDE)
    }

    private fun brightness(pixel: Int): Int =
        ((pixel shr 16 and 0xFF) * 299 + (pixel shr 8 and 0xFF) * 587 + (pixel and 0xFF) * 114) / 1000

    private companion object {
        const val WIDTH = 1280
        const val ROW_STRIDE = WIDTH + 64
    }
}

package tw.waterpay.desktop

import androidx.compose.foundation.Image
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.toComposeImageBitmap
import androidx.compose.ui.layout.ContentScale
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.withContext
import tw.waterpay.LumaFrame
import tw.waterpay.ui.platform.Camera
import tw.waterpay.ui.platform.CameraUnavailable
import java.awt.RenderingHints
import java.awt.image.BufferedImage
import java.awt.image.DataBufferByte
import java.io.IOException
import java.nio.ByteBuffer
import java.nio.file.Path
import javax.imageio.ImageIO
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/**
 * A camera that sees photographs of bills, one after the other, as if somebody held them before it. Each visit to the
 * scanning screen begins with the photograph after the one that was last seen.
 */
class SampleCamera(private val photographs: List<Path>) : Camera {
    private var next = 0

    @Composable
    override fun Preview(modifier: Modifier, onFrame: (LumaFrame) -> Unit, onUnavailable: (CameraUnavailable) -> Unit) {
        val frames by rememberUpdatedState(onFrame)
        var seen by remember { mutableStateOf<ImageBitmap?>(null) }
        LaunchedEffect(Unit) {
            try {
                while (true) {
                    val photograph = withContext(Dispatchers.IO) { ImageIO.read(photographs[next].toFile()) }
                    next = (next + 1) % photographs.size
                    seen = photograph.toComposeImageBitmap()
                    delay(BEFORE_IT_IS_SHARP)
                    repeat(FRAMES_OF_EACH) {
                        withContext(Dispatchers.Default) { frames(photograph.asFrame()) }
                        delay(BETWEEN_FRAMES)
                    }
                }
            } catch (_: IOException) {
                onUnavailable(CameraUnavailable.NotThere)
            }
        }
        // Of a wide photograph in a narrow window the side is seen on which bills have their code.
        seen?.let { Image(it, contentDescription = null, modifier, Alignment.CenterEnd, ContentScale.Crop) }
    }

    private companion object {
        val BEFORE_IT_IS_SHARP = 1.seconds
        val BETWEEN_FRAMES = 100.milliseconds
        const val FRAMES_OF_EACH = 20
    }
}

/** Its brightness, as small as a phone's camera hands it over. */
private fun BufferedImage.asFrame(): LumaFrame {
    val height = FRAME_WIDTH * this.height / width
    val grey = BufferedImage(FRAME_WIDTH, height, BufferedImage.TYPE_BYTE_GRAY)
    grey.createGraphics().apply {
        setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR)
        drawImage(this@asFrame, 0, 0, FRAME_WIDTH, height, null)
        dispose()
    }
    val bytes = (grey.raster.dataBuffer as DataBufferByte).data
    return LumaFrame(
        ByteBuffer.allocateDirect(bytes.size).put(bytes).flip(),
        FRAME_WIDTH,
        height,
        rowStride = FRAME_WIDTH,
    )
}

private const val FRAME_WIDTH = 1280

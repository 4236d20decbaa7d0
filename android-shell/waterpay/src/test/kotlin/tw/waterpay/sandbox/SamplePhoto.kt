package tw.waterpay.sandbox

import tw.waterpay.LumaFrame
import java.awt.image.BufferedImage
import java.io.ByteArrayOutputStream
import java.nio.ByteBuffer
import java.nio.file.Files
import java.nio.file.Path
import javax.imageio.ImageIO

/** A photograph of `samples/`, as a file and as what a camera's frame of it would be. */
class SamplePhoto(name: String) {
    /** The file as it is. */
    val file: ByteArray = Files.readAllBytes(Path.of(System.getProperty("waterpay.samples"), name))

    private val picture: BufferedImage = ImageIO.read(file.inputStream())

    val width: Int = picture.width
    val height: Int = picture.height

    /** Its brightness, row by row, without padding. */
    val luma: ByteArray = picture.getRGB(0, 0, width, height, null, 0, width).let { pixels ->
        ByteArray(pixels.size) { brightness(pixels[it]).toByte() }
    }

    /** A frame in memory of its own; what stands in the padding of its rows is no picture. */
    fun frame(rowStride: Int = width): LumaFrame {
        val bytes = ByteBuffer.allocateDirect(rowStride * height)
        val padding = ByteArray(rowStride - width) { (it * 37).toByte() }
        for (row in 0 until height) bytes.put(luma, row * width, width).put(padding)
        return LumaFrame(bytes.flip(), width, height, rowStride)
    }

    companion object {
        /** A file that is a picture of nothing. */
        fun withoutCode(): ByteArray = ByteArrayOutputStream().also {
            ImageIO.write(BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY), "png", it)
        }.toByteArray()

        /** ITU-R BT.601, as cameras do. */
        private fun brightness(pixel: Int): Int =
            (299 * (pixel shr 16 and 0xff) + 587 * (pixel shr 8 and 0xff) + 114 * (pixel and 0xff)) / 1000
    }
}

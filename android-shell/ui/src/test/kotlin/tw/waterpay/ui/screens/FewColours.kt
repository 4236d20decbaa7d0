package tw.waterpay.ui.screens

import java.awt.image.BufferedImage
import java.awt.image.IndexColorModel
import java.io.ByteArrayOutputStream
import javax.imageio.IIOImage
import javax.imageio.ImageIO
import javax.imageio.ImageWriteParam

private const val PALETTE = 256

/**
 * The picture in its 256 most frequent colours, the others as the nearest of these: a third of the bytes, and no difference
 * that an eye finds on a screen of flat grounds and smoothed letters.
 */
fun BufferedImage.inFewColours(): BufferedImage {
    val pixels = getRGB(0, 0, width, height, null, 0, width)
    val counts = HashMap<Int, Int>()
    pixels.forEach { counts.merge(it, 1, Int::plus) }
    // Equal counts are told apart by the colour, so that the same pixels always give the same picture.
    val palette = counts.entries.sortedWith(
        compareBy({
            -it.value
        }, { it.key }),
    ).take(PALETTE).map { it.key }.toIntArray()
    val places = HashMap<Int, Byte>()
    val indices = ByteArray(pixels.size) { pixel ->
        places.getOrPut(pixels[pixel]) { palette.indices.minBy { distance(palette[it], pixels[pixel]) }.toByte() }
    }
    val colours = IndexColorModel(8, palette.size, palette, 0, false, -1, 0)
    val indexed = BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours)
    indexed.raster.setDataElements(0, 0, width, height, indices)
    return indexed
}

/** The picture as a PNG file, packed as closely as can be. */
fun BufferedImage.toPng(): ByteArray {
    val writer = ImageIO.getImageWritersByFormatName("png").next()
    val smallest = writer.defaultWriteParam.apply {
        compressionMode = ImageWriteParam.MODE_EXPLICIT
        compressionQuality = 0f
    }
    val bytes = ByteArrayOutputStream()
    ImageIO.createImageOutputStream(bytes).use { output ->
        writer.output = output
        writer.write(null, IIOImage(this, null, null), smallest)
    }
    writer.dispose()
    return bytes.toByteArray()
}

private fun distance(one: Int, other: Int): Int =
    listOf(0, 8, 16).sumOf { shift ->
        val difference = (one shr shift and 0xFF) - (other shr shift and 0xFF)
        difference * difference
    }

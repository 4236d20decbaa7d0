package tw.waterpay.ui.screens

import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import java.awt.image.BufferedImage
import java.io.File
import javax.imageio.ImageIO
import kotlin.math.abs
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/**
 * The pictures in `docs/screens` are what the screens look like. After a change that is meant, draw them anew and look:
 *
 *     mvn -f android-shell -pl ui -am test -Dtest=PicturesTest -Dsurefire.failIfNoSpecifiedTests=false -Dscreens=write
 */
class PicturesTest {
    @TestFactory
    fun `every screen looks as it did`(): List<DynamicTest> = allScenes.flatMap { scene ->
        Look.entries.map { look -> dynamicTest("${fileOf(scene, look)}") { looksAsItDid(scene, look) } }
    }

    @Test
    fun `every picture is one of a screen`() {
        val drawn = allScenes.flatMap { scene -> Look.entries.map { fileOf(scene, it).canonicalFile } }.toSet()
        val others = pictures.walk().filter { it.extension == "png" && it.canonicalFile !in drawn }.toList()
        if (writing) others.forEach(File::delete) else assertEquals(emptyList(), others)
    }

    @Test
    fun `a picture in which one word is another one is noticed`() {
        val one = allScenes.first { it.name == "key-in" }
        val other = allScenes.first { it.name == "key-in-no-number" }
        val (before, after) = listOf(one, other).map { pictureOf(it, Look.LIGHT) }
        assertEquals(0, different(before, before))
        assertTrue(different(before, after) > 10 * TOLERATED)
    }

    private fun looksAsItDid(scene: Scene, look: Look) {
        val (file, drawn) = fileOf(scene, look) to pictureOf(scene, look).inFewColours()
        if (writing) {
            file.parentFile.mkdirs()
            file.writeBytes(drawn.toPng())
            return
        }
        assertTrue(file.exists(), "there is no picture of it yet")
        val pixels = different(ImageIO.read(file), drawn)
        if (pixels > TOLERATED) {
            val new = File("target/screens", file.relativeTo(pictures).path)
            new.parentFile.mkdirs()
            new.writeBytes(drawn.toPng())
            throw AssertionError("$pixels pixels differ; ${new.absolutePath} is how it looks now")
        }
    }

    private fun fileOf(scene: Scene, look: Look): File {
        val language = scene.language.name.lowercase().replace('_', '-')
        return File(pictures, "$language/${scene.name}-${look.name.lowercase().replace('_', '-')}.png")
    }

    private companion object {
        val pictures = File(System.getProperty("waterpay.screens"))
        val writing = System.getProperty("screens") == "write"

        /**
         * How many of the 416 250 pixels of a picture may differ by more than a fifth of their brightness: fewer than one
         * small letter has. The same machine draws the same pixels each time; other versions of the letters' renderer
         * smooth an edge differently here and there.
         */
        const val TOLERATED = 50
        const val A_FIFTH = 51

        fun different(one: BufferedImage, other: BufferedImage): Int {
            if (one.width != other.width || one.height != other.height) return Int.MAX_VALUE
            return (0 until one.height).sumOf { y ->
                (0 until one.width).count { x -> differ(one.getRGB(x, y), other.getRGB(x, y)) }
            }
        }

        fun differ(one: Int, other: Int): Boolean =
            one != other && listOf(0, 8, 16).any { abs((one shr it and 0xFF) - (other shr it and 0xFF)) > A_FIFTH }
    }
}

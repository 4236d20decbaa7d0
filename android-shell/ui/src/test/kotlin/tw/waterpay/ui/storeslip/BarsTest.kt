package tw.waterpay.ui.storeslip

import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.graphics.toAwtImage
import androidx.compose.ui.graphics.toComposeImageBitmap
import androidx.compose.ui.unit.Density
import androidx.compose.ui.use
import tw.waterpay.Personal
import tw.waterpay.bindings.Barcode
import tw.waterpay.ui.theme.WaterPayTheme
import java.awt.image.BufferedImage
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class BarsTest {
    @Test
    fun `each module is as many whole pixels wide as fit, black or white and nothing between, in dark mode too`() {
        for (density in listOf(1.25f, 2.625f, 3f)) {
            val picture = drawn(density)
            val module = picture.width / MODULES.size
            val row = (0 until picture.width).map { picture.getRGB(it, picture.height / 4) }
            val left = row.indexOf(BLACK) - PAPER * module
            val bars = MODULES.flatMap { dark -> List(module) { if (dark) BLACK else WHITE } }
            val beside = List(picture.width - bars.size) { WHITE }
            assertTrue(row == beside.take(left) + bars + beside.drop(left), "something else is drawn at $density")
        }
    }

    @Test
    fun `bars are at least 15 in 100 of the width high, and never under 40 dp`() {
        assertEquals(BarSizes(module = 3, width = 900, height = 135), BarSizes.fitting(300, 1000, density = 2f))
        assertEquals(BarSizes(module = 1, width = 100, height = 80), BarSizes.fitting(100, 199, density = 2f))
    }

    private fun drawn(density: Float): BufferedImage =
        ImageComposeScene((360 * density).toInt(), (130 * density).toInt(), Density(density)) {
            WaterPayTheme(dark = true) { BarcodeSheet(listOf(Barcode(Personal("MADEUP"), MODULES))) }
        }.use { scene ->
            scene.render(0)
            scene.render(0).toComposeImageBitmap().toAwtImage()
        }

    private companion object {
        const val BLACK = 0xFF000000.toInt()
        const val WHITE = -1

        const val PAPER = 10

        /** Runs of one to three modules, with white paper at both ends. */
        val MODULES = List(PAPER) { false } + List(97) { it % 2 == 0 || it % 7 == 0 } + List(PAPER) { false }
    }
}

package tw.waterpay.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.ui.ImageComposeScene
import androidx.compose.ui.graphics.toAwtImage
import androidx.compose.ui.graphics.toComposeImageBitmap
import androidx.compose.ui.text.ExperimentalTextApi
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.platform.SystemFont
import androidx.compose.ui.unit.Density
import androidx.compose.ui.use
import tw.waterpay.Labels
import tw.waterpay.ui.Speaking
import tw.waterpay.ui.theme.WaterPayTheme
import java.awt.image.BufferedImage

/** The width of a small phone, in dp. */
const val WIDTH = 360

/** The height of what of it is the app's, in dp. */
const val HEIGHT = 740

/** Pixels in a dp. */
private const val DENSITY = 1.25f

/** Named outright: left to itself, Skia takes the Japanese faces, in which some characters look wrong here. */
@OptIn(ExperimentalTextApi::class)
val chinese: FontFamily = listOf(FontWeight.Normal, FontWeight.Medium, FontWeight.Bold)
    .map { SystemFont("Noto Sans CJK TC", it) }
    .let { FontFamily(it) }

/** A scene as the app draws it. */
@Composable
fun Drawn(scene: Scene, dark: Boolean) =
    Speaking(Labels(scene.language)) { WaterPayTheme(dark, chinese, scene.content) }

/** A picture of a scene. */
fun pictureOf(scene: Scene, look: Look): BufferedImage =
    ImageComposeScene(
        width = (WIDTH * DENSITY).toInt(),
        height = (HEIGHT * DENSITY).toInt(),
        density = Density(DENSITY, look.fontScale),
    ) { Drawn(scene, look.dark) }.use { drawn ->
        // Again, since what is measured first is only in place then; at the same instant, so that nothing has moved.
        drawn.render(0)
        drawn.render(0).toComposeImageBitmap().toAwtImage()
    }

package tw.waterpay.ui.theme

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Shapes
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.unit.dp

/** The ground on which every screen is drawn. A desktop names its [family]; a phone's own has the right Chinese. */
@Composable
fun WaterPayTheme(
    dark: Boolean = isSystemInDarkTheme(),
    family: FontFamily = FontFamily.Default,
    content: @Composable () -> Unit,
) {
    val letters = remember(family) { letters(family) }
    MaterialTheme(if (dark) DarkColours else LightColours, Roundness, letters) {
        Surface(Modifier.fillMaxSize(), content = content)
    }
}

/** Distances between things, and the sizes that a finger needs. */
object Spacing {
    /** Between what belongs together. */
    val small = 8.dp

    /** Between things, and from a card's edge to what is in it. */
    val medium = 16.dp

    /** Between groups, and from the screen's edge. */
    val large = 24.dp

    /** The least that a finger finds. */
    val touch = 48.dp

    /** A button that leads on. */
    val button = 60.dp

    /** Lines longer than this are hard to read; a tablet has room beside them. */
    val widest = 560.dp
}

/** Whether the resident has set letters so large that a phone has no room for two things beside each other. */
@Composable
fun lettersAreLarge(): Boolean = LocalDensity.current.fontScale > 1.3f

/** How much of its colour text keeps that stands back behind other text. */
const val FAINTER = 0.8f

private val Roundness = Shapes(
    extraSmall = RoundedCornerShape(8.dp),
    small = RoundedCornerShape(12.dp),
    medium = RoundedCornerShape(16.dp),
    large = RoundedCornerShape(20.dp),
    extraLarge = RoundedCornerShape(28.dp),
)

package tw.waterpay.ui.theme

import androidx.compose.material3.Typography
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.sp

/**
 * The sizes of letters. `display…` is for figures that count, which are large and all equally wide; everything that has
 * to be read is at least 16 sp.
 */
internal fun letters(family: FontFamily): Typography {
    fun of(size: Int, line: Int, weight: FontWeight = FontWeight.Normal) =
        TextStyle(fontFamily = family, fontWeight = weight, fontSize = size.sp, lineHeight = line.sp)

    fun figures(size: Int, line: Int) = of(size, line, FontWeight.Bold).copy(fontFeatureSettings = "tnum")

    return Typography(
        displayLarge = figures(48, 56),
        displayMedium = figures(40, 48),
        displaySmall = figures(28, 36),
        headlineLarge = of(28, 38, FontWeight.Bold),
        headlineMedium = of(24, 34, FontWeight.Bold),
        headlineSmall = of(22, 30, FontWeight.Bold),
        titleLarge = of(20, 28, FontWeight.Bold),
        titleMedium = of(18, 26, FontWeight.Medium),
        titleSmall = of(16, 24, FontWeight.Medium),
        bodyLarge = of(18, 28),
        bodyMedium = of(16, 25),
        bodySmall = of(16, 24),
        labelLarge = of(18, 26, FontWeight.Medium),
        labelMedium = of(16, 24, FontWeight.Medium),
        labelSmall = of(16, 24, FontWeight.Medium),
    )
}

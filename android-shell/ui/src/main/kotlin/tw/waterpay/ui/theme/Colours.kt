package tw.waterpay.ui.theme

import androidx.compose.material3.ColorScheme
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.ui.graphics.Color

/*
 * The colours: a calm water blue for what leads on, amber (tertiary) for what wants attention, red for what did not
 * happen. A test holds every pair of text and ground to a contrast of 4.5.
 */

internal val LightColours: ColorScheme = lightColorScheme(
    primary = Color(0xFF00628F),
    onPrimary = Color(0xFFFFFFFF),
    primaryContainer = Color(0xFFCBE6FF),
    onPrimaryContainer = Color(0xFF001E30),
    secondary = Color(0xFF4B6172),
    onSecondary = Color(0xFFFFFFFF),
    secondaryContainer = Color(0xFFD5E6F5),
    onSecondaryContainer = Color(0xFF0A1D2A),
    tertiary = Color(0xFF795900),
    onTertiary = Color(0xFFFFFFFF),
    tertiaryContainer = Color(0xFFFFE3B0),
    onTertiaryContainer = Color(0xFF261A00),
    error = Color(0xFFB3261E),
    onError = Color(0xFFFFFFFF),
    errorContainer = Color(0xFFFFDAD6),
    onErrorContainer = Color(0xFF410002),
    background = Color(0xFFF6F9FC),
    onBackground = Color(0xFF171C20),
    surface = Color(0xFFF6F9FC),
    onSurface = Color(0xFF171C20),
    surfaceVariant = Color(0xFFDDE3EA),
    onSurfaceVariant = Color(0xFF41484D),
    surfaceContainerLowest = Color(0xFFFFFFFF),
    surfaceContainerLow = Color(0xFFFFFFFF),
    surfaceContainer = Color(0xFFEBEFF4),
    surfaceContainerHigh = Color(0xFFE5E9EE),
    surfaceContainerHighest = Color(0xFFDFE3E8),
    inverseSurface = Color(0xFF2C3135),
    inverseOnSurface = Color(0xFFEDF1F6),
    inversePrimary = Color(0xFF8DCDFF),
    outline = Color(0xFF6E757B),
    outlineVariant = Color(0xFFC1C7CE),
)

internal val DarkColours: ColorScheme = darkColorScheme(
    primary = Color(0xFF8DCDFF),
    onPrimary = Color(0xFF00344F),
    primaryContainer = Color(0xFF004B70),
    onPrimaryContainer = Color(0xFFCBE6FF),
    secondary = Color(0xFFB6C9D9),
    onSecondary = Color(0xFF21323F),
    secondaryContainer = Color(0xFF384956),
    onSecondaryContainer = Color(0xFFD5E6F5),
    tertiary = Color(0xFFF5BE48),
    onTertiary = Color(0xFF3F2E00),
    tertiaryContainer = Color(0xFF523D00),
    onTertiaryContainer = Color(0xFFFFE3B0),
    error = Color(0xFFFFB4AB),
    onError = Color(0xFF690005),
    errorContainer = Color(0xFF8C1D18),
    onErrorContainer = Color(0xFFFFDAD6),
    background = Color(0xFF0F1417),
    onBackground = Color(0xFFDFE3E7),
    surface = Color(0xFF0F1417),
    onSurface = Color(0xFFDFE3E7),
    surfaceVariant = Color(0xFF41484D),
    onSurfaceVariant = Color(0xFFC1C7CE),
    surfaceContainerLowest = Color(0xFF0A0F12),
    surfaceContainerLow = Color(0xFF1B2125),
    surfaceContainer = Color(0xFF1F252A),
    surfaceContainerHigh = Color(0xFF262B2F),
    surfaceContainerHighest = Color(0xFF31363A),
    inverseSurface = Color(0xFFDFE3E7),
    inverseOnSurface = Color(0xFF2C3135),
    inversePrimary = Color(0xFF00628F),
    outline = Color(0xFF8B9198),
    outlineVariant = Color(0xFF41484D),
)

package tw.waterpay.ui.theme

import androidx.compose.material3.ColorScheme
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.compositeOver
import androidx.compose.ui.graphics.luminance
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.TestFactory
import kotlin.test.assertTrue

class ContrastTest {
    @TestFactory
    fun `every text stands out from its ground`(): List<DynamicTest> = schemes.flatMap { (scheme, colours) ->
        colours.texts().map { (name, text, ground) ->
            dynamicTest("$scheme: $name") { assertStandsOut(text, ground, FOR_TEXT) }
        }
    }

    @TestFactory
    fun `text that stands back can still be read`(): List<DynamicTest> = schemes.flatMap { (scheme, colours) ->
        colours.texts().filter { (name) -> name.startsWith("on") }.map { (name, text, ground) ->
            val fainter = text.copy(alpha = FAINTER).compositeOver(ground)
            dynamicTest("$scheme: $name") { assertStandsOut(fainter, ground, FOR_TEXT) }
        }
    }

    @TestFactory
    fun `outlines can be seen`(): List<DynamicTest> = schemes.map { (scheme, colours) ->
        dynamicTest(scheme) { assertStandsOut(colours.outline, colours.surface, FOR_SHAPES) }
    }

    private val schemes = mapOf("light" to LightColours, "dark" to DarkColours)

    private fun ColorScheme.texts() = listOf(
        Triple("onPrimary", onPrimary, primary),
        Triple("onPrimaryContainer", onPrimaryContainer, primaryContainer),
        Triple("onSecondary", onSecondary, secondary),
        Triple("onSecondaryContainer", onSecondaryContainer, secondaryContainer),
        Triple("onTertiary", onTertiary, tertiary),
        Triple("onTertiaryContainer", onTertiaryContainer, tertiaryContainer),
        Triple("onError", onError, error),
        Triple("onErrorContainer", onErrorContainer, errorContainer),
        Triple("onBackground", onBackground, background),
        Triple("onSurface", onSurface, surface),
        Triple("onSurface on cards", onSurface, surfaceContainerLow),
        Triple("onSurface on the highest", onSurface, surfaceContainerHighest),
        Triple("onSurfaceVariant", onSurfaceVariant, surface),
        Triple("inverseOnSurface", inverseOnSurface, inverseSurface),
        Triple("primary on the ground", primary, surface),
        Triple("primary on cards", primary, surfaceContainerLow),
        Triple("error on the ground", error, surface),
    )

    private fun assertStandsOut(text: Color, ground: Color, least: Double) {
        val (darker, lighter) = listOf(text.luminance(), ground.luminance()).sorted()
        val contrast = (lighter + 0.05) / (darker + 0.05)
        assertTrue(contrast >= least, "the contrast is $contrast")
    }

    /** What WCAG 2.2 asks for, level AA. */
    private companion object {
        const val FOR_TEXT = 4.5
        const val FOR_SHAPES = 3.0
    }
}

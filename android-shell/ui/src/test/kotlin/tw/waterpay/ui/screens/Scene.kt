package tw.waterpay.ui.screens

import androidx.compose.runtime.Composable
import tw.waterpay.bindings.Language

/** A screen in one state, to be drawn in [language]. */
class Scene(val name: String, val language: Language, val content: @Composable () -> Unit)

/** How a phone is set that draws a scene: light or dark, and how large its letters are. */
enum class Look(val dark: Boolean, val fontScale: Float) {
    LIGHT(dark = false, fontScale = 1f),
    DARK(dark = true, fontScale = 1f),
    LIGHT_LARGE(dark = false, fontScale = 2f),
    DARK_LARGE(dark = true, fontScale = 2f),
}

package tw.waterpay.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.staticCompositionLocalOf
import tw.waterpay.Labels
import tw.waterpay.bindings.Label

/** Draws [content] in the language of [labels]. */
@Composable
fun Speaking(labels: Labels, content: @Composable () -> Unit) =
    CompositionLocalProvider(CurrentLabels provides labels, content = content)

/** The words of [label] in the language of the screen. */
@Composable
fun words(label: Label): String = CurrentLabels.current[label]

private val CurrentLabels = staticCompositionLocalOf<Labels> { error("a screen is drawn inside Speaking") }

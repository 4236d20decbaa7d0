package tw.waterpay.ui.surface

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Words
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.words

/** How much a card wants to be noticed. */
enum class Tone {
    /** Says something. */
    Plain,

    /** Says that all is well, or where one is. */
    Calm,

    /** Wants to be read before going on. */
    Attention,

    /** Says that something did not happen. */
    Refusal,
}

/** Things that belong together. With [onClick] the whole card is a button. */
@Composable
fun Card(tone: Tone = Tone.Plain, onClick: (() -> Unit)? = null, content: @Composable ColumnScope.() -> Unit) {
    val inside: @Composable () -> Unit = {
        Column(Modifier.padding(Spacing.medium), Arrangement.spacedBy(Spacing.small), content = content)
    }
    val (shape, ground, ink) = Triple(MaterialTheme.shapes.large, tone.ground(), tone.ink())
    val shadow = if (tone == Tone.Plain) 1.dp else 0.dp
    if (onClick == null) {
        Surface(Modifier.fillMaxWidth(), shape, ground, ink, shadowElevation = shadow, content = inside)
    } else {
        val button = Modifier.fillMaxWidth().semantics { role = Role.Button }
        Surface(onClick, button, true, shape, ground, ink, shadowElevation = shadow, content = inside)
    }
}

/** What happened and what to do about it, read out as soon as it is there. */
@Composable
fun ProblemCard(problem: Words, onTryAgain: (() -> Unit)? = null) {
    Card(Tone.Refusal) {
        Column(Modifier.announced(), Arrangement.spacedBy(Spacing.small)) {
            StatusLine(Icons.Warning, problem.whatHappened)
            Text(problem.whatToDo, style = MaterialTheme.typography.bodyLarge)
        }
        if (onTryAgain != null) SecondaryButton(words(Label.TRY_AGAIN), onTryAgain, Icons.Again)
    }
}

/** A sentence that stands by itself. */
@Composable
fun NoticeCard(text: String, tone: Tone = Tone.Calm) =
    Card(tone) {
        val icon = when (tone) {
            Tone.Plain, Tone.Calm -> Icons.Information
            Tone.Attention, Tone.Refusal -> Icons.Warning
        }
        Sentence(icon, text)
    }

/** A few words with an icon: how something stands. */
@Composable
fun StatusLine(icon: ImageVector, text: String) = WithIcon(icon, text, MaterialTheme.typography.titleMedium)

/** A sentence with an icon. */
@Composable
fun Sentence(icon: ImageVector, text: String) = WithIcon(icon, text, MaterialTheme.typography.bodyLarge)

/** An icon that says nothing of its own, as large as the letters beside it. */
@Composable
fun Pictogram(icon: ImageVector) =
    Icon(icon, contentDescription = null, Modifier.size(with(LocalDensity.current) { 24.sp.toDp() }))

/** A screen reader says what is in here when it comes or changes. */
fun Modifier.announced(): Modifier = semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite }

@Composable
private fun WithIcon(icon: ImageVector, text: String, style: TextStyle) =
    Row(horizontalArrangement = Arrangement.spacedBy(12.dp)) {
        Pictogram(icon)
        Text(text, style = style)
    }

@Composable
private fun Tone.ground(): Color = when (this) {
    Tone.Plain -> MaterialTheme.colorScheme.surfaceContainerLow
    Tone.Calm -> MaterialTheme.colorScheme.secondaryContainer
    Tone.Attention -> MaterialTheme.colorScheme.tertiaryContainer
    Tone.Refusal -> MaterialTheme.colorScheme.errorContainer
}

@Composable
private fun Tone.ink(): Color = when (this) {
    Tone.Plain -> MaterialTheme.colorScheme.onSurface
    Tone.Calm -> MaterialTheme.colorScheme.onSecondaryContainer
    Tone.Attention -> MaterialTheme.colorScheme.onTertiaryContainer
    Tone.Refusal -> MaterialTheme.colorScheme.onErrorContainer
}

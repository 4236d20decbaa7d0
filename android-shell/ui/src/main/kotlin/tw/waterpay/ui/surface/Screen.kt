package tw.waterpay.ui.surface

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import tw.waterpay.bindings.Label
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.words

/**
 * The frame of every screen: its [title] with the way back, what it says, which scrolls, and at the bottom, where the
 * thumb is, the one [next] step. There is no way back where [onBack] is null.
 */
@Composable
fun Screen(
    title: String,
    onBack: (() -> Unit)?,
    actions: @Composable RowScope.() -> Unit = {},
    next: (@Composable ColumnScope.() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    Bare(title, onBack, actions, next) {
        Column(
            Modifier.fillMaxSize().verticalScroll(rememberScrollState()).padding(Spacing.medium),
            Arrangement.spacedBy(Spacing.medium),
            Alignment.CenterHorizontally,
        ) {
            Column(Modifier.widthIn(max = Spacing.widest), Arrangement.spacedBy(Spacing.medium), content = content)
        }
    }
}

/** A [Screen] whose content fills what is left, and scrolls by itself if it has to: a long list, or the camera. */
@Composable
fun Bare(
    title: String,
    onBack: (() -> Unit)?,
    actions: @Composable RowScope.() -> Unit = {},
    next: (@Composable ColumnScope.() -> Unit)? = null,
    content: @Composable ColumnScope.() -> Unit,
) {
    Surface(Modifier.fillMaxSize(), color = MaterialTheme.colorScheme.background) {
        Column(Modifier.windowInsetsPadding(WindowInsets.safeDrawing)) {
            TopBar(title, onBack, actions)
            Column(Modifier.weight(1f), content = content)
            if (next != null) NextStep(next)
        }
    }
}

@Composable
private fun TopBar(title: String, onBack: (() -> Unit)?, actions: @Composable RowScope.() -> Unit) {
    Row(
        Modifier
            .fillMaxWidth()
            .heightIn(min = Spacing.button)
            .padding(horizontal = if (onBack == null) Spacing.medium else Spacing.small),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        if (onBack != null) ActionIcon(Icons.Back, words(Label.BACK), onClick = onBack)
        Text(
            title,
            Modifier.weight(1f).semantics { heading() },
            style = MaterialTheme.typography.headlineSmall,
        )
        actions()
    }
}

@Composable
private fun NextStep(content: @Composable ColumnScope.() -> Unit) {
    Column(Modifier.fillMaxWidth().padding(Spacing.medium), horizontalAlignment = Alignment.CenterHorizontally) {
        Column(Modifier.widthIn(max = Spacing.widest), Arrangement.spacedBy(Spacing.small), content = content)
    }
}

/** Heads a group of things on a screen. */
@Composable
fun Heading(text: String, modifier: Modifier = Modifier) {
    Text(
        text,
        modifier.padding(top = Spacing.small).semantics { heading() },
        style = MaterialTheme.typography.titleLarge,
    )
}

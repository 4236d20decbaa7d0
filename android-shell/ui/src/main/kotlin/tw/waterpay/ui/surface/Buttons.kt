package tw.waterpay.ui.surface

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.IntrinsicSize
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.material3.Button
import androidx.compose.material3.ButtonDefaults
import androidx.compose.material3.FilledTonalButton
import androidx.compose.material3.Icon
import androidx.compose.material3.IconButton
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.theme.lettersAreLarge

/** The one step that leads on. A screen has at most one. */
@Composable
fun PrimaryButton(text: String, onClick: () -> Unit, icon: ImageVector? = null, enabled: Boolean = true) =
    Button(onClick, Wide, enabled, MaterialTheme.shapes.medium, contentPadding = Inside) { Content(text, icon) }

/** Another step that can be taken. */
@Composable
fun SecondaryButton(text: String, onClick: () -> Unit, icon: ImageVector? = null, enabled: Boolean = true) =
    FilledTonalButton(onClick, Wide, enabled, MaterialTheme.shapes.medium, contentPadding = Inside) {
        Content(text, icon)
    }

/** A step beside the others. */
@Composable
fun QuietButton(text: String, onClick: () -> Unit, icon: ImageVector? = null) =
    TextButton(onClick, Wide, shape = MaterialTheme.shapes.medium) { Content(text, icon) }

/** A step that cannot be taken back: it looks like no other. */
@Composable
fun DestructiveButton(text: String, onClick: () -> Unit, enabled: Boolean = true) =
    Button(
        onClick,
        Wide,
        enabled,
        MaterialTheme.shapes.medium,
        ButtonDefaults.buttonColors(MaterialTheme.colorScheme.error, MaterialTheme.colorScheme.onError),
        contentPadding = Inside,
    ) { Content(text, Icons.Warning) }

/** Two steps beside each other, one above the other where letters are large. */
@Composable
fun SideBySide(first: @Composable (Modifier) -> Unit, second: @Composable (Modifier) -> Unit) {
    if (lettersAreLarge()) {
        Column(verticalArrangement = Arrangement.spacedBy(Spacing.small)) {
            first(Modifier.fillMaxWidth())
            second(Modifier.fillMaxWidth())
        }
    } else {
        Row(Modifier.height(IntrinsicSize.Min), Arrangement.spacedBy(Spacing.small)) {
            first(Modifier.weight(1f).fillMaxHeight())
            second(Modifier.weight(1f).fillMaxHeight())
        }
    }
}

/** Another step, as a tile for [SideBySide]. */
@Composable
fun Tile(
    text: String,
    icon: ImageVector,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
) =
    FilledTonalButton(
        onClick,
        modifier.heightIn(min = Spacing.button),
        enabled,
        shape = MaterialTheme.shapes.medium,
        contentPadding = InTile,
    ) { Content(text, icon, MaterialTheme.typography.labelMedium) }

/** A step in the top bar, which says its [name] to a screen reader only. */
@Composable
fun ActionIcon(icon: ImageVector, name: String, enabled: Boolean = true, onClick: () -> Unit) =
    IconButton(onClick, Modifier.size(Spacing.touch), enabled) { Icon(icon, name) }

private val Wide = Modifier.fillMaxWidth().heightIn(min = Spacing.button)

private val Inside = PaddingValues(horizontal = Spacing.medium, vertical = Spacing.small)

private val InTile = PaddingValues(Spacing.small)

@Composable
private fun Content(text: String, icon: ImageVector?, style: TextStyle = MaterialTheme.typography.labelLarge) {
    if (icon != null) {
        Pictogram(icon)
        Spacer(Modifier.width(Spacing.small))
    }
    Text(text, style = style, textAlign = TextAlign.Center)
}

package tw.waterpay.ui.paying

import androidx.compose.foundation.layout.size
import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import tw.waterpay.bindings.Stage
import tw.waterpay.ui.surface.Icons

/** What stands beside the words for where a payment stands. */
internal val Stage.icon: ImageVector
    get() = when (this) {
        is Stage.BeingConfirmed, is Stage.NeedsResident -> Icons.Clock
        is Stage.Paid, is Stage.AlreadyPaid -> Icons.Check
        is Stage.Declined, Stage.Expired -> Icons.Warning
    }

/** The same, large: it moves for as long as the outcome is awaited. The words beside it say so, it is not read aloud. */
@Composable
internal fun StageMark(stage: Stage) {
    val silent = Modifier.size(56.dp).clearAndSetSemantics {}
    val colours = MaterialTheme.colorScheme
    when (stage) {
        is Stage.BeingConfirmed -> CircularProgressIndicator(silent, strokeWidth = 5.dp)
        is Stage.Paid, is Stage.AlreadyPaid -> Icon(stage.icon, null, silent, colours.primary)
        is Stage.NeedsResident, is Stage.Declined, Stage.Expired -> Icon(stage.icon, null, silent, colours.tertiary)
    }
}

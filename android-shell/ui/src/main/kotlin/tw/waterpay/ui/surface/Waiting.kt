package tw.waterpay.ui.surface

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.CircularProgressIndicator
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.dp
import tw.waterpay.bindings.Label
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.words

/** Something is being done that the button above or below it has named; a screen reader says that it takes a while. */
@Composable
fun UnderWay() = LinearProgressIndicator(Modifier.fillMaxWidth().padding(vertical = Spacing.small))

/** Something is awaited; [what] says what. */
@Composable
fun Waiting(what: Label) {
    Row(
        Modifier.fillMaxWidth().padding(vertical = Spacing.medium).announced(),
        Arrangement.spacedBy(Spacing.medium, Alignment.CenterHorizontally),
        Alignment.CenterVertically,
    ) {
        CircularProgressIndicator(Modifier.size(28.dp).clearAndSetSemantics {}, strokeWidth = 3.dp)
        Text(words(what), style = MaterialTheme.typography.bodyLarge)
    }
}

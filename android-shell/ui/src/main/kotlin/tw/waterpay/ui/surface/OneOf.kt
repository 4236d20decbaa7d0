package tw.waterpay.ui.surface

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.RadioButton
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import tw.waterpay.ui.theme.Spacing

/** One of several [choices], each with its name. None is chosen while [chosen] is none of them. */
@Composable
fun <Choice> OneOf(choices: Map<Choice, String>, chosen: Choice, onChoose: (Choice) -> Unit) {
    Card {
        Column(Modifier.selectableGroup()) {
            choices.forEach { (choice, name) ->
                Row(
                    Modifier
                        .fillMaxWidth()
                        .heightIn(min = Spacing.touch)
                        .selectable(choice == chosen, role = Role.RadioButton) { onChoose(choice) },
                    Arrangement.spacedBy(12.dp),
                    Alignment.CenterVertically,
                ) {
                    RadioButton(choice == chosen, onClick = null)
                    Text(name, style = MaterialTheme.typography.bodyLarge)
                }
            }
        }
    }
}

package tw.waterpay.ui.reminders

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.sizeIn
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.DropdownMenu
import androidx.compose.material3.DropdownMenuItem
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Surface
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.alpha
import androidx.compose.ui.draw.clip
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import tw.waterpay.bindings.Label
import tw.waterpay.ui.platform.ReminderChoice
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.Pictogram
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.words

/*
 * What a reminder's time is chosen with: days, of which several can be, and one hour.
 */

/** Days to choose several of; those that are chosen are filled, those that cannot be chosen now are faint. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun DaysToChoose(
    name: String,
    chosen: List<UInt>,
    canToggle: (UInt) -> Boolean,
    onToggle: (UInt) -> Unit,
) {
    Text(name, style = MaterialTheme.typography.titleSmall)
    FlowRow(
        horizontalArrangement = Arrangement.spacedBy(Spacing.small),
        verticalArrangement = Arrangement.spacedBy(Spacing.small),
    ) {
        ReminderChoice.Days.forEach { day ->
            DayToChoose(day, "$name, $day", day in chosen, canToggle(day)) { onToggle(day) }
        }
    }
}

@Composable
private fun DayToChoose(day: UInt, spoken: String, isChosen: Boolean, enabled: Boolean, onToggle: () -> Unit) {
    val (shape, colours) = MaterialTheme.shapes.small to MaterialTheme.colorScheme
    Surface(
        Modifier
            .clip(shape)
            .toggleable(isChosen, enabled, Role.Checkbox) { onToggle() }
            .semantics { contentDescription = spoken }
            .alpha(if (enabled) 1f else DISABLED),
        shape,
        if (isChosen) colours.primary else colours.surfaceContainerLow,
        if (isChosen) colours.onPrimary else colours.onSurface,
        border = BorderStroke(1.dp, if (isChosen) colours.primary else colours.outline),
    ) {
        Box(
            Modifier.sizeIn(minWidth = Spacing.touch, minHeight = Spacing.touch).padding(horizontal = Spacing.small),
            Alignment.Center,
        ) { Text("$day", style = MaterialTheme.typography.titleMedium) }
    }
}

/** The hour, and the others to choose from when it is pressed. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
internal fun HourToChoose(chosen: Int, onChoose: (Int) -> Unit) {
    var isOpen by remember { mutableStateOf(false) }
    Box {
        Row(
            Modifier
                .fillMaxWidth()
                .sizeIn(minHeight = Spacing.touch)
                .clip(MaterialTheme.shapes.small)
                .clickable(role = Role.DropdownList) { isOpen = true },
            Arrangement.spacedBy(Spacing.small),
            Alignment.CenterVertically,
        ) {
            FlowRow(Modifier.weight(1f), Arrangement.SpaceBetween) {
                Text(words(Label.REMINDER_HOUR_FIELD), style = MaterialTheme.typography.titleSmall)
                Text(onTheClock(chosen), style = MaterialTheme.typography.titleMedium)
            }
            Pictogram(Icons.Down)
        }
        DropdownMenu(isOpen, onDismissRequest = { isOpen = false }) {
            ReminderChoice.Hours.forEach { hour ->
                DropdownMenuItem(
                    { Text(onTheClock(hour)) },
                    onClick = {
                        isOpen = false
                        onChoose(hour)
                    },
                )
            }
        }
    }
}

private fun onTheClock(hour: Int): String = "${hour.toString().padStart(2, '0')}:00"

/** How much of it is seen of what cannot be chosen. */
private const val DISABLED = 0.38f

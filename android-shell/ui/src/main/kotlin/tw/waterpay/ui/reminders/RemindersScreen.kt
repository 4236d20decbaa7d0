package tw.waterpay.ui.reminders

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.selection.toggleable
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Switch
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.semantics
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Reminder
import tw.waterpay.ui.platform.ReminderChoice
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Fainter
import tw.waterpay.ui.surface.NoticeCard
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.words

/** What the resident chooses about reminders. */
sealed interface RemindersEvent {
    /** To be reminded, or not. */
    data class RemindMe(val isOn: Boolean) : RemindersEvent

    /** To be reminded so many days before the due date, or not then. */
    data class Before(val day: UInt) : RemindersEvent

    /** To be reminded so many days after it, or not then. */
    data class Overdue(val day: UInt) : RemindersEvent

    /** To be reminded at this hour. */
    data class At(val hour: Int) : RemindersEvent

    /** To have the reminders made again, after a refusal. */
    data object Renew : RemindersEvent

    /** Nothing more. */
    data object Back : RemindersEvent
}

/** Whether and when to be reminded, and the reminders that are to come. */
@Composable
fun RemindersScreen(state: RemindersState, onEvent: (RemindersEvent) -> Unit) {
    Screen(words(Label.REMINDERS), onBack = { onEvent(RemindersEvent.Back) }) {
        RemindMe(state.choice.isOn) { onEvent(RemindersEvent.RemindMe(it)) }
        if (state.isNotAllowed) NoticeCard(words(Label.REMINDERS_NOT_ALLOWED), Tone.Attention)
        if (state.choice.isOn) Times(state.choice, onEvent)
        state.scheduled.refused?.let { ProblemCard(it) { onEvent(RemindersEvent.Renew) } }
        val toCome = state.scheduled.toCome
        if (toCome.isEmpty()) NoticeCard(words(Label.NO_REMINDERS))
        toCome.forEach { ToCome(it) }
    }
}

@Composable
private fun RemindMe(isOn: Boolean, onChange: (Boolean) -> Unit) {
    Card {
        Row(
            Modifier
                .fillMaxWidth()
                .heightIn(min = Spacing.touch)
                .toggleable(isOn, role = Role.Switch, onValueChange = onChange),
            Arrangement.spacedBy(Spacing.medium),
            Alignment.CenterVertically,
        ) {
            Text(words(Label.REMIND_ME), Modifier.weight(1f), style = MaterialTheme.typography.titleMedium)
            Switch(isOn, onCheckedChange = null)
        }
        Fainter(words(Label.WHAT_REMINDERS_ARE_FOR))
    }
}

@Composable
private fun Times(choice: ReminderChoice, onEvent: (RemindersEvent) -> Unit) {
    Card {
        DaysToChoose(words(Label.DAYS_BEFORE_FIELD), choice.times.daysBefore, choice::canToggleBefore) {
            onEvent(RemindersEvent.Before(it))
        }
        DaysToChoose(words(Label.DAYS_OVERDUE_FIELD), choice.times.daysOverdue, choice::canToggleOverdue) {
            onEvent(RemindersEvent.Overdue(it))
        }
        HourToChoose(choice.times.hour.toInt()) { onEvent(RemindersEvent.At(it)) }
    }
}

@Composable
private fun ToCome(reminder: Reminder) {
    Card {
        Column(Modifier.semantics(mergeDescendants = true) {}, Arrangement.spacedBy(Spacing.small)) {
            Text(reminder.words.title.reveal(), style = MaterialTheme.typography.titleMedium)
            Fainter(reminder.at.displayed)
            Text(reminder.words.text.reveal(), style = MaterialTheme.typography.bodyLarge)
        }
    }
}

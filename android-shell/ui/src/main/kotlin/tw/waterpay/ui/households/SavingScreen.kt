package tw.waterpay.ui.households

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import tw.waterpay.Personal
import tw.waterpay.bindings.Household
import tw.waterpay.bindings.Label
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Fainter
import tw.waterpay.ui.surface.PrimaryButton
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.words

/** What the resident does with the name. */
sealed interface SavingEvent {
    /** Changes it to this. */
    data class Type(val name: Personal) : SavingEvent

    /** Is done. */
    data object Save : SavingEvent

    /** Goes back. */
    data object Back : SavingEvent
}

/** Whose household is saved, to be compared once more, and what it is to be called. */
@Composable
fun SavingScreen(household: Household, state: SavingState, onEvent: (SavingEvent) -> Unit) {
    val save = { onEvent(SavingEvent.Save) }
    Screen(
        words(Label.SAVE_HOUSEHOLD),
        onBack = { onEvent(SavingEvent.Back) },
        next = { PrimaryButton(words(Label.SAVE_HOUSEHOLD), save, enabled = !state.saving) },
    ) {
        Card {
            Text(words(Label.ASK_SAVE_HOUSEHOLD), style = MaterialTheme.typography.bodyLarge)
            Text(household.maskedName.reveal(), style = MaterialTheme.typography.headlineLarge)
            Text(household.maskedAddress.reveal(), style = MaterialTheme.typography.headlineSmall)
        }
        NameField(state.name, state.problem != null, { onEvent(SavingEvent.Type(it)) }, save)
        state.problem?.let { ProblemCard(it) }
        Fainter(words(Label.HOUSEHOLD_NAME_EXAMPLE))
    }
}

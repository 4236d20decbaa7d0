package tw.waterpay.ui.households

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import tw.waterpay.Personal
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.SavedHousehold
import tw.waterpay.ui.surface.ActionIcon
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.DestructiveButton
import tw.waterpay.ui.surface.Fainter
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.NoticeCard
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.QuietButton
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.SecondaryButton
import tw.waterpay.ui.words

/** What the resident does with the list. */
sealed interface HouseholdsEvent {
    /** Puts one before the one above it. */
    data class MoveUp(val account: Account) : HouseholdsEvent

    /** Puts one after the one below it. */
    data class MoveDown(val account: Account) : HouseholdsEvent

    /** Wants another name for one. */
    data class Rename(val household: SavedHousehold) : HouseholdsEvent

    /** Changes what the field says. */
    data class Type(val name: Personal) : HouseholdsEvent

    /** Is done with the name. */
    data object KeepName : HouseholdsEvent

    /** Wants one off the list. */
    data class AskToRemove(val account: Account) : HouseholdsEvent

    /** Answers that it is to be removed. */
    data object Remove : HouseholdsEvent

    /** Changes their mind. */
    data object LeaveAsItIs : HouseholdsEvent

    /** Looks back on the year of one. */
    data class LookBack(val account: Account) : HouseholdsEvent

    /** Has the list read again. */
    data object ReadAgain : HouseholdsEvent

    /** Goes back. */
    data object Back : HouseholdsEvent
}

/** The saved households in the resident's order, and what can be changed about each. */
@Composable
fun HouseholdsScreen(state: HouseholdsState, onEvent: (HouseholdsEvent) -> Unit) {
    Screen(words(Label.EDIT_HOUSEHOLDS), onBack = { onEvent(HouseholdsEvent.Back) }) {
        state.refused?.let { ProblemCard(it) { onEvent(HouseholdsEvent.ReadAgain) } }
        val households = state.households.orEmpty()
        if (state.households != null && households.isEmpty()) NoticeCard(words(Label.NO_HOUSEHOLDS))
        households.forEachIndexed { place, household ->
            Card {
                Whose(household, isFirst = place == 0, isLast = place == households.lastIndex, onEvent)
                val asked = state.asked
                when {
                    asked is Asked.Name && asked.account == household.household.account -> Naming(asked, onEvent)

                    asked is Asked.WhetherToRemove && asked.account == household.household.account ->
                        Removing(onEvent)

                    else -> Choices(household, onEvent)
                }
            }
        }
    }
}

@Composable
private fun Whose(
    household: SavedHousehold,
    isFirst: Boolean,
    isLast: Boolean,
    onEvent: (HouseholdsEvent) -> Unit,
) {
    val account = household.household.account
    Row(verticalAlignment = Alignment.CenterVertically) {
        Column(Modifier.weight(1f)) {
            Text(
                household.name.reveal(),
                Modifier.semantics { heading() },
                style = MaterialTheme.typography.titleLarge,
            )
            Fainter(household.household.maskedName.reveal())
        }
        ActionIcon(Icons.Up, words(Label.MOVE_UP), !isFirst) { onEvent(HouseholdsEvent.MoveUp(account)) }
        ActionIcon(Icons.Down, words(Label.MOVE_DOWN), !isLast) { onEvent(HouseholdsEvent.MoveDown(account)) }
    }
}

@Composable
private fun Choices(household: SavedHousehold, onEvent: (HouseholdsEvent) -> Unit) {
    val account = household.household.account
    QuietButton(words(Label.RENAME_HOUSEHOLD), { onEvent(HouseholdsEvent.Rename(household)) })
    QuietButton(words(Label.LOOK_BACK), { onEvent(HouseholdsEvent.LookBack(account)) })
    QuietButton(words(Label.REMOVE_HOUSEHOLD), { onEvent(HouseholdsEvent.AskToRemove(account)) })
}

@Composable
private fun Naming(asked: Asked.Name, onEvent: (HouseholdsEvent) -> Unit) {
    val keep = { onEvent(HouseholdsEvent.KeepName) }
    NameField(asked.name, asked.problem != null, { onEvent(HouseholdsEvent.Type(it)) }, keep)
    asked.problem?.let { ProblemCard(it) }
    SecondaryButton(words(Label.KEEP_NAME), keep)
    QuietButton(words(Label.LEAVE_AS_IT_IS), { onEvent(HouseholdsEvent.LeaveAsItIs) })
}

@Composable
private fun Removing(onEvent: (HouseholdsEvent) -> Unit) {
    Text(words(Label.ASK_REMOVE_HOUSEHOLD), style = MaterialTheme.typography.bodyLarge)
    DestructiveButton(words(Label.REMOVE_HOUSEHOLD), { onEvent(HouseholdsEvent.Remove) })
    QuietButton(words(Label.LEAVE_AS_IT_IS), { onEvent(HouseholdsEvent.LeaveAsItIs) })
}

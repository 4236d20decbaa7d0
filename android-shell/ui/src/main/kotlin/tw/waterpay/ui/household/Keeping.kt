package tw.waterpay.ui.household

import androidx.compose.runtime.Composable
import tw.waterpay.bindings.Found
import tw.waterpay.bindings.Label
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.QuietButton
import tw.waterpay.ui.surface.SecondaryButton
import tw.waterpay.ui.words

/** What can be done for a household besides paying: to save it, to look back on it, to have it forgotten. */
@Composable
internal fun Keeping(found: Found, saved: SavedList, onEvent: (HouseholdEvent) -> Unit) {
    val account = found.household.account
    when (saved) {
        SavedList.NotRead -> Unit

        is SavedList.Refused -> ProblemCard(saved.words)

        is SavedList.Read -> if (saved.nameOf(account) == null) {
            SecondaryButton(words(Label.SAVE_HOUSEHOLD), { onEvent(HouseholdEvent.Save(found)) })
        } else {
            SecondaryButton(words(Label.LOOK_BACK), { onEvent(HouseholdEvent.LookBack(account)) }, Icons.History)
        }
    }
    QuietButton(words(Label.ERASE_HOUSEHOLD), { onEvent(HouseholdEvent.Erase(account)) })
}

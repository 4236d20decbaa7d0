package tw.waterpay.ui.household

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.Found
import tw.waterpay.bindings.FoundBill
import tw.waterpay.bindings.Household
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.NextStep
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.Words
import tw.waterpay.ui.Answer
import tw.waterpay.ui.bill.foundIfAny
import tw.waterpay.ui.bill.icon
import tw.waterpay.ui.surface.AccountField
import tw.waterpay.ui.surface.Amount
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Field
import tw.waterpay.ui.surface.Heading
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.PrimaryButton
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.SecondaryButton
import tw.waterpay.ui.surface.StatusLine
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.surface.Waiting
import tw.waterpay.ui.words

/** What the resident wants, having seen a household. */
sealed interface HouseholdEvent {
    /** To see all that a bill says, and to pay it. */
    data class ViewBill(val bill: FoundBill, val found: Found) : HouseholdEvent

    /** To see how the payment of a bill stands. */
    data class Follow(val payment: PaymentId) : HouseholdEvent

    /** To see the receipt for a bill. */
    data class ShowReceipt(val payment: PaymentId) : HouseholdEvent

    /** To save it under a name. */
    data class Save(val found: Found) : HouseholdEvent

    /** To look back on its year. */
    data class LookBack(val account: Account) : HouseholdEvent

    /** To have it forgotten on this phone. */
    data class Erase(val account: Account) : HouseholdEvent

    /** To ask again. */
    data object LookUp : HouseholdEvent

    /** To go back: it is not the one that was sought, or it is done with. */
    data object Back : HouseholdEvent
}

/** Whose number it is, in what the paper differs, and what is owed; by the name that it is [saved] under, if it is. */
@Composable
fun HouseholdScreen(state: Answer<LookUp>, saved: SavedList, onEvent: (HouseholdEvent) -> Unit) {
    val found = (state as? Answer.Told)?.value?.foundIfAny
    val only = found?.bills?.singleOrNull()
    Screen(
        words(Label.HOUSEHOLD),
        onBack = { onEvent(HouseholdEvent.Back) },
        next = if (only == null) null else ({ Leading(only, found, onEvent) }),
    ) {
        when (state) {
            Answer.Awaited -> Waiting(Label.LOOKING_UP)

            is Answer.Refused -> ProblemCard(state.words) { onEvent(HouseholdEvent.LookUp) }

            is Answer.Told -> when (val answer = state.value) {
                is LookUp.NoSuchNumber -> Nobodys(answer)
                is LookUp.Due -> Due(answer.found, answer.words, saved, onEvent)
                is LookUp.NothingDue -> NothingDue(answer.found, answer.words, saved, onEvent)
            }
        }
        if (found != null) Keeping(found, saved, onEvent)
    }
}

@Composable
private fun Nobodys(answer: LookUp.NoSuchNumber) {
    ProblemCard(answer.words)
    Card { AccountField(answer.account) }
}

@Composable
private fun Due(found: Found, words: Words, saved: SavedList, onEvent: (HouseholdEvent) -> Unit) {
    Whose(found.household, saved, words.whatToDo)
    Differences(found)
    if (found.bills.size > 1) Heading(words(Label.ASK_WHICH_BILL))
    Bills(found, onEvent)
}

@Composable
private fun NothingDue(found: Found, words: Words, saved: SavedList, onEvent: (HouseholdEvent) -> Unit) {
    Card(Tone.Calm) {
        StatusLine(Icons.Check, words.whatHappened)
        Text(words.whatToDo, style = MaterialTheme.typography.bodyLarge)
    }
    Whose(found.household, saved, words(Label.CHECK_HOUSEHOLD))
    Differences(found)
    Bills(found, onEvent)
}

@Composable
private fun Whose(household: Household, saved: SavedList, question: String) {
    Card {
        (saved as? SavedList.Read)?.nameOf(household.account)?.let { name ->
            Text(name.reveal(), Modifier.semantics { heading() }, style = MaterialTheme.typography.titleLarge)
        }
        Text(question, style = MaterialTheme.typography.bodyLarge)
        Text(household.maskedName.reveal(), style = MaterialTheme.typography.headlineLarge)
        Text(household.maskedAddress.reveal(), style = MaterialTheme.typography.titleMedium)
        AccountField(household.account)
    }
}

@Composable
private fun Differences(found: Found) {
    if (found.differences.isEmpty()) return
    Card(Tone.Attention) {
        StatusLine(Icons.Warning, words(Label.DIFFERENCES))
        found.differences.forEach { Text(it.words, style = MaterialTheme.typography.bodyLarge) }
    }
}

@Composable
private fun Bills(found: Found, onEvent: (HouseholdEvent) -> Unit) =
    found.bills.forEach { bill ->
        Card {
            Amount(bill.bill.amount)
            StatusLine(bill.bill.status.icon, bill.bill.statusWords.title)
            Field(Label.PERIOD_FIELD, bill.bill.period.displayed)
            Field(Label.DUE_FIELD, bill.bill.due.displayed)
            Text(bill.bill.statusWords.nextStep, style = MaterialTheme.typography.bodyLarge)
            if (found.bills.size > 1) Leading(bill, found, onEvent)
        }
    }

/** What can be done about a bill. */
@Composable
private fun Leading(bill: FoundBill, found: Found, onEvent: (HouseholdEvent) -> Unit) {
    val view = { onEvent(HouseholdEvent.ViewBill(bill, found)) }
    when (val step = bill.nextStep) {
        NextStep.Pay, is NextStep.PayUnlessPaidElsewhere -> PrimaryButton(words(Label.VIEW_BILL), view)

        is NextStep.FollowPayment ->
            PrimaryButton(words(Label.FOLLOW_PAYMENT), { onEvent(HouseholdEvent.Follow(step.payment)) })

        is NextStep.ShowReceipt ->
            PrimaryButton(words(Label.SHOW_RECEIPT), { onEvent(HouseholdEvent.ShowReceipt(step.payment)) })

        NextStep.Nothing -> SecondaryButton(words(Label.VIEW_BILL), view)
    }
}

package tw.waterpay.ui.home

import androidx.compose.foundation.layout.Row
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.Household
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.LookUp
import tw.waterpay.ui.bill.foundIfAny
import tw.waterpay.ui.bill.icon
import tw.waterpay.ui.surface.AccountField
import tw.waterpay.ui.surface.Amount
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Field
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.Pictogram
import tw.waterpay.ui.surface.StatusLine
import tw.waterpay.ui.surface.Waiting

/** A household that is known here, and what it owes. */
@Composable
internal fun HouseholdCard(household: KnownHousehold, onClick: () -> Unit) {
    val owes = household.owes
    Card(onClick = onClick) {
        Row(verticalAlignment = Alignment.CenterVertically) {
            Text(
                owes?.household?.maskedName?.reveal() ?: household.account.billerName,
                Modifier.weight(1f),
                style = MaterialTheme.typography.titleLarge,
            )
            Pictogram(Icons.Onward)
        }
        AccountField(household.account)
        when (owes) {
            null -> Unit

            is Owes.NotTold -> StatusLine(Icons.Warning, owes.words.whatHappened)

            is Owes.Told -> when (val answer = owes.answer) {
                is LookUp.Due -> answer.found.bills.forEach { Owed(it.bill) }
                is LookUp.NothingDue -> StatusLine(Icons.Check, answer.words.whatHappened)
                is LookUp.NoSuchNumber -> StatusLine(Icons.Warning, answer.words.whatHappened)
            }
        }
        if (household.asking) Waiting(Label.LOOKING_UP)
    }
}

@Composable
private fun Owed(bill: Bill) {
    Amount(bill.amount, style = MaterialTheme.typography.displaySmall)
    StatusLine(bill.status.icon, bill.statusWords.title)
    Field(Label.DUE_FIELD, bill.due.displayed)
}

private val Owes.household: Household?
    get() = when (this) {
        is Owes.NotTold -> null
        is Owes.Told -> answer.foundIfAny?.household
    }

package tw.waterpay.ui.home

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.News
import tw.waterpay.bindings.NotRefreshed
import tw.waterpay.bindings.SavedHousehold
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Fainter
import tw.waterpay.ui.surface.Heading
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.Pictogram
import tw.waterpay.ui.surface.QuietButton
import tw.waterpay.ui.surface.SecondaryButton
import tw.waterpay.ui.surface.StatusLine
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.surface.announced
import tw.waterpay.ui.words

/** The households that the resident saved, and those of them of which no news came. */
@Composable
internal fun SavedHouseholds(state: HomeState, onEvent: (HomeEvent) -> Unit) {
    Heading(words(Label.SAVED_HOUSEHOLDS))
    state.saved.forEach { Saved(it) { onEvent(HomeEvent.Visit(it.household.account)) } }
    state.notRefreshed.forEach { NotTold(it) }
    QuietButton(words(Label.EDIT_HOUSEHOLDS), { onEvent(HomeEvent.EditHouseholds) }, Icons.List)
}

/** What is new about the bills of saved households. */
@Composable
internal fun NewsOfBills(news: List<News>, onUnderstood: () -> Unit) {
    Heading(words(Label.NEWS))
    news.forEach { one ->
        Card(Tone.Calm) {
            StatusLine(Icons.Information, one.words.title.reveal())
            Text(one.words.text.reveal(), style = MaterialTheme.typography.bodyLarge)
        }
    }
    SecondaryButton(words(Label.UNDERSTOOD), onUnderstood)
}

@Composable
private fun Saved(saved: SavedHousehold, onClick: () -> Unit) {
    Card(onClick = onClick) {
        Row(verticalAlignment = Alignment.CenterVertically) {
            Text(saved.name.reveal(), Modifier.weight(1f), style = MaterialTheme.typography.titleLarge)
            Pictogram(Icons.Onward)
        }
        Text(saved.household.maskedName.reveal(), style = MaterialTheme.typography.bodyLarge)
        if (saved.owedWords.isNotEmpty()) StatusLine(saved.icon, saved.owedWords)
        Fainter(saved.knownSinceWords)
    }
}

@Composable
private fun NotTold(not: NotRefreshed) {
    Card(Tone.Refusal) {
        Text(not.name.reveal(), Modifier.semantics { heading() }, style = MaterialTheme.typography.titleLarge)
        Column(Modifier.announced()) {
            StatusLine(Icons.Warning, not.words.whatHappened)
            Text(not.words.whatToDo, style = MaterialTheme.typography.bodyLarge)
        }
    }
}

private val SavedHousehold.icon: ImageVector
    get() = if (owed?.amount?.dollars == 0L) Icons.Check else Icons.Bill

package tw.waterpay.ui.home

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.Icon
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.SetAside
import tw.waterpay.ui.scan.PhotoState
import tw.waterpay.ui.surface.ActionIcon
import tw.waterpay.ui.surface.Amount
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Fainter
import tw.waterpay.ui.surface.Heading
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.NoticeCard
import tw.waterpay.ui.surface.PrimaryButton
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.QuietButton
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.SecondaryButton
import tw.waterpay.ui.surface.SideBySide
import tw.waterpay.ui.surface.StatusLine
import tw.waterpay.ui.surface.Tile
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.surface.Waiting
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.theme.lettersAreLarge
import tw.waterpay.ui.words

/** What the resident wants from the first screen. */
sealed interface HomeEvent {
    /** To use the camera. */
    data object Scan : HomeEvent

    /** To key a number in. */
    data object KeyIn : HomeEvent

    /** To take a photograph from the album. */
    data object ChoosePhoto : HomeEvent

    /** To see how a payment stands. */
    data class Follow(val payment: PaymentId) : HomeEvent

    /** To see what a household owes. */
    data class Visit(val account: Account) : HomeEvent

    /** To have the households asked again. */
    data object Refresh : HomeEvent

    /** To change the list of saved households. */
    data object EditHouseholds : HomeEvent

    /** Has read what is new. */
    data object UnderstoodNews : HomeEvent

    /** To see what was paid. */
    data object ShowHistory : HomeEvent

    /** To change the settings. */
    data object ShowSettings : HomeEvent

    /** Has read the notice. */
    data object Understood : HomeEvent
}

/** How to begin, what is on its way, and who owes what. */
@Composable
fun HomeScreen(state: HomeState, photo: PhotoState, sandbox: Boolean, onEvent: (HomeEvent) -> Unit) {
    Screen(
        words(Label.HOME),
        onBack = null,
        actions = { ActionIcon(Icons.Settings, words(Label.SETTINGS)) { onEvent(HomeEvent.ShowSettings) } },
        next = {
            if (photo == PhotoState.Reading) Waiting(Label.READING_PHOTO)
            PrimaryButton(words(Label.SCAN_BILL), { onEvent(HomeEvent.Scan) }, Icons.Scan)
            if (!lettersAreLarge()) OtherBeginnings(onEvent)
        },
    ) {
        state.setAside?.let { Told(it) { onEvent(HomeEvent.Understood) } }
        state.refused?.let { ProblemCard(it) { onEvent(HomeEvent.Refresh) } }
        if (photo is PhotoState.NoBill) ProblemCard(photo.words)
        if (sandbox) NoticeCard(words(Label.SANDBOX))
        if (state.unfinished.isNotEmpty()) {
            Heading(words(Label.UNFINISHED))
            state.unfinished.forEach { Unfinished(it) { onEvent(HomeEvent.Follow(it.id)) } }
        }
        // Fixed at the bottom, three buttons of large letters would leave no room for anything else.
        if (lettersAreLarge()) OtherBeginnings(onEvent)
        if (state.saved.isEmpty() && state.others.isEmpty()) Welcome()
        // Above the households, whose cards grow while their answers come: nothing moves away under a finger.
        QuietButton(words(Label.SHOW_HISTORY), { onEvent(HomeEvent.ShowHistory) }, Icons.History)
        state.savedNotRead?.let { ProblemCard(it) { onEvent(HomeEvent.Refresh) } }
        if (state.news.isNotEmpty()) NewsOfBills(state.news) { onEvent(HomeEvent.UnderstoodNews) }
        if (state.saved.isNotEmpty()) SavedHouseholds(state, onEvent)
        if (state.others.isNotEmpty()) {
            Heading(words(Label.HOUSEHOLDS))
            state.others.forEach { HouseholdCard(it) { onEvent(HomeEvent.Visit(it.account)) } }
        }
        if (state.refreshing) Waiting(Label.LOOKING_UP)
        if (state.saved.isNotEmpty() || state.others.isNotEmpty()) {
            QuietButton(words(Label.REFRESH), { onEvent(HomeEvent.Refresh) }, Icons.Again)
        }
    }
}

@Composable
private fun OtherBeginnings(onEvent: (HomeEvent) -> Unit) =
    SideBySide(
        { Tile(words(Label.ENTER_NUMBER), Icons.Number, { onEvent(HomeEvent.KeyIn) }, it) },
        { Tile(words(Label.CHOOSE_PHOTO), Icons.Photo, { onEvent(HomeEvent.ChoosePhoto) }, it) },
    )

@Composable
private fun Welcome() {
    Column(
        Modifier.fillMaxWidth().padding(vertical = Spacing.large),
        Arrangement.spacedBy(Spacing.medium),
        Alignment.CenterHorizontally,
    ) {
        Icon(Icons.Drop, contentDescription = null, Modifier.size(96.dp), MaterialTheme.colorScheme.primary)
        Text(
            words(Label.HOW_IT_BEGINS),
            style = MaterialTheme.typography.bodyLarge,
            textAlign = TextAlign.Center,
        )
    }
}

@Composable
private fun Unfinished(payment: Payment, onClick: () -> Unit) {
    Card(Tone.Attention, onClick) {
        StatusLine(Icons.Clock, payment.words.title)
        Amount(payment.total, style = MaterialTheme.typography.displaySmall)
        Fainter(payment.payee.name)
        Fainter(payment.period.displayed)
        Text(payment.words.nextStep, style = MaterialTheme.typography.bodyLarge)
    }
}

@Composable
private fun Told(setAside: SetAside, onUnderstood: () -> Unit) {
    Card(Tone.Attention) {
        StatusLine(Icons.Warning, setAside.words.whatHappened)
        Text(setAside.words.whatToDo, style = MaterialTheme.typography.bodyLarge)
        SecondaryButton(words(Label.UNDERSTOOD), onUnderstood)
    }
}

package tw.waterpay.ui.backup

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import tw.waterpay.Personal
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.PassphraseWords
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.NoticeCard
import tw.waterpay.ui.surface.PrimaryButton
import tw.waterpay.ui.surface.ProblemInSight
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.SecondaryButton
import tw.waterpay.ui.surface.Sentence
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.surface.UnderWay
import tw.waterpay.ui.surface.announced
import tw.waterpay.ui.words

/** What the resident does to have a backup restored. */
sealed interface RestoringEvent {
    /** Wants to choose the file, or another one. */
    data object Choose : RestoringEvent

    /** Changes the passphrase to this. */
    data class Type(val passphrase: Personal) : RestoringEvent

    /** Has typed it. */
    data object Restore : RestoringEvent

    /** Has read what was restored. */
    data object Done : RestoringEvent

    /** Goes back. */
    data object Back : RestoringEvent
}

/** The choice of a file, then a field for its passphrase; then what it brought. */
@Composable
fun RestoringScreen(passphrases: PassphraseWords, state: RestoringState, onEvent: (RestoringEvent) -> Unit) {
    Screen(words(Label.RESTORE_BACKUP), onBack = back(state, onEvent), next = { Next(state, onEvent) }) {
        when (state) {
            is RestoringState.Choosing -> Choice(passphrases, state, onEvent)

            is RestoringState.Restored -> Card(Tone.Calm) {
                Row(Modifier.announced()) { Sentence(Icons.Check, state.words) }
            }
        }
    }
}

/** What was restored cannot be gone back to, nor left while it comes. */
private fun back(state: RestoringState, onEvent: (RestoringEvent) -> Unit): (() -> Unit)? =
    when (state) {
        is RestoringState.Choosing -> ({ onEvent(RestoringEvent.Back) }).takeUnless { state.underWay }
        is RestoringState.Restored -> null
    }

@Composable
private fun Choice(
    passphrases: PassphraseWords,
    state: RestoringState.Choosing,
    onEvent: (RestoringEvent) -> Unit,
) {
    if (state.file == null) {
        NoticeCard(words(Label.WHAT_BACKUPS_ARE_FOR))
    } else {
        PassphraseField(
            passphrases.ask,
            state.passphrase,
            enabled = !state.underWay,
            refused = state.problem != null,
            onType = { onEvent(RestoringEvent.Type(it)) },
            onDone = { onEvent(RestoringEvent.Restore) },
        )
        state.problem?.let { ProblemInSight(it) }
        val choose = { onEvent(RestoringEvent.Choose) }
        SecondaryButton(words(Label.CHOOSE_BACKUP), choose, enabled = !state.isBusy)
    }
}

@Composable
private fun ColumnScope.Next(state: RestoringState, onEvent: (RestoringEvent) -> Unit) {
    when (state) {
        is RestoringState.Choosing -> {
            if (state.underWay) UnderWay()
            if (state.file == null) {
                PrimaryButton(words(Label.CHOOSE_BACKUP), { onEvent(RestoringEvent.Choose) }, enabled = !state.isBusy)
            } else {
                PrimaryButton(words(Label.RESTORE_BACKUP), { onEvent(RestoringEvent.Restore) }, enabled = !state.isBusy)
            }
        }

        is RestoringState.Restored -> PrimaryButton(words(Label.DONE), { onEvent(RestoringEvent.Done) })
    }
}

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

/** What the resident does on the way to a backup. */
sealed interface BackingUpEvent {
    /** Changes the passphrase to this. */
    data class Type(val passphrase: Personal) : BackingUpEvent

    /** Changes its repetition to this. */
    data class TypeAgain(val again: Personal) : BackingUpEvent

    /** Has typed both. */
    data object BackUp : BackingUpEvent

    /** Takes the backup elsewhere. */
    data object Save : BackingUpEvent

    /** Has it there. */
    data object Done : BackingUpEvent

    /** Goes back. */
    data object Back : BackingUpEvent
}

/** What to know about a passphrase, and two fields for one; then what was made, and where it is to go. */
@Composable
fun BackingUpScreen(passphrases: PassphraseWords, state: BackingUpState, onEvent: (BackingUpEvent) -> Unit) {
    Screen(
        words(Label.MAKE_BACKUP),
        onBack = { onEvent(BackingUpEvent.Back) },
        next = { Next(state, onEvent) },
    ) {
        when (state) {
            is BackingUpState.Typing -> Fields(passphrases, state, onEvent)

            is BackingUpState.Made -> Card(Tone.Calm) {
                Row(Modifier.announced()) { Sentence(Icons.Check, state.backup.words) }
            }
        }
    }
}

@Composable
private fun Fields(passphrases: PassphraseWords, state: BackingUpState.Typing, onEvent: (BackingUpEvent) -> Unit) {
    val (enabled, refused) = !state.underWay to (state.problem != null)
    NoticeCard(passphrases.about)
    PassphraseField(passphrases.ask, state.passphrase, enabled, refused, { onEvent(BackingUpEvent.Type(it)) })
    PassphraseField(
        passphrases.askAgain,
        state.again,
        enabled,
        refused,
        { onEvent(BackingUpEvent.TypeAgain(it)) },
        onDone = { onEvent(BackingUpEvent.BackUp) },
    )
    state.problem?.let { ProblemInSight(it) }
}

@Composable
private fun ColumnScope.Next(state: BackingUpState, onEvent: (BackingUpEvent) -> Unit) {
    when (state) {
        is BackingUpState.Typing -> {
            if (state.underWay) UnderWay()
            PrimaryButton(words(Label.MAKE_BACKUP), { onEvent(BackingUpEvent.BackUp) }, enabled = !state.underWay)
        }

        is BackingUpState.Made -> {
            PrimaryButton(words(Label.SAVE_BACKUP), { onEvent(BackingUpEvent.Save) })
            SecondaryButton(words(Label.DONE), { onEvent(BackingUpEvent.Done) })
        }
    }
}

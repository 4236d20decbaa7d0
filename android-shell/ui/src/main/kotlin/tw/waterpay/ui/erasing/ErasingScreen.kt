package tw.waterpay.ui.erasing

import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import tw.waterpay.bindings.Label
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.DestructiveButton
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.PrimaryButton
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.SecondaryButton
import tw.waterpay.ui.surface.Sentence
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.surface.announced
import tw.waterpay.ui.words

/** What the resident answers. */
sealed interface ErasingEvent {
    /** That it is to be erased. */
    data object Erase : ErasingEvent

    /** That it is to be left as it is; also the way back. */
    data object LeaveAsItIs : ErasingEvent

    /** Wants to be asked again. */
    data object AskAgain : ErasingEvent

    /** Has read that it is gone. */
    data object Done : ErasingEvent
}

/** What would be erased and what would not, and the two answers; then what came of it. */
@Composable
fun ErasingScreen(state: ErasingState, onEvent: (ErasingEvent) -> Unit) {
    Screen(words(Label.ERASING), onBack = back(state, onEvent), next = next(state, onEvent)) {
        when (state) {
            is ErasingState.Asked -> {
                Text(
                    state.question.question,
                    Modifier.semantics { heading() },
                    style = MaterialTheme.typography.headlineSmall,
                )
                Card(Tone.Attention) { Sentence(Icons.Warning, state.question.whatStays) }
            }

            ErasingState.UnderWay -> Unit

            is ErasingState.Erased -> Card(Tone.Calm) {
                Row(Modifier.announced()) { Sentence(Icons.Check, state.words) }
            }

            is ErasingState.Refused -> ProblemCard(state.words) { onEvent(ErasingEvent.AskAgain) }
        }
    }
}

/** What is erased cannot be gone back to. */
private fun back(state: ErasingState, onEvent: (ErasingEvent) -> Unit): (() -> Unit)? =
    when (state) {
        is ErasingState.Asked, is ErasingState.Refused -> ({ onEvent(ErasingEvent.LeaveAsItIs) })
        ErasingState.UnderWay, is ErasingState.Erased -> null
    }

private fun next(state: ErasingState, onEvent: (ErasingEvent) -> Unit): (@Composable ColumnScope.() -> Unit)? =
    when (state) {
        is ErasingState.Asked -> {
            { Answers(enabled = true, onEvent) }
        }

        ErasingState.UnderWay -> {
            { Answers(enabled = false, onEvent) }
        }

        is ErasingState.Erased -> {
            { PrimaryButton(words(Label.DONE), { onEvent(ErasingEvent.Done) }) }
        }

        is ErasingState.Refused -> null
    }

@Composable
private fun Answers(enabled: Boolean, onEvent: (ErasingEvent) -> Unit) {
    DestructiveButton(words(Label.ERASE_NOW), { onEvent(ErasingEvent.Erase) }, enabled)
    SecondaryButton(words(Label.LEAVE_AS_IT_IS), { onEvent(ErasingEvent.LeaveAsItIs) }, enabled = enabled)
}

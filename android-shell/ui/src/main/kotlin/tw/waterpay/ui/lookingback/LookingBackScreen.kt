package tw.waterpay.ui.lookingback

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.LookingBack
import tw.waterpay.bindings.YearOfWater
import tw.waterpay.ui.Answer
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Fainter
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.NoticeCard
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.Sentence
import tw.waterpay.ui.surface.SideBySide
import tw.waterpay.ui.surface.StatusLine
import tw.waterpay.ui.surface.Tile
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.surface.Waiting
import tw.waterpay.ui.words

/** What the resident wants, having seen a year. */
sealed interface LookingBackEvent {
    /** To see the year before. */
    data object YearBefore : LookingBackEvent

    /** To see the year after. */
    data object YearAfter : LookingBackEvent

    /** To ask again. */
    data object Ask : LookingBackEvent

    /** To go back. */
    data object Back : LookingBackEvent
}

/** A household's year: what was paid, and how much water was used beside the year before. */
@Composable
fun LookingBackScreen(state: LookingBackState, onEvent: (LookingBackEvent) -> Unit) {
    Screen(
        (state.answer as? Answer.Told)?.value?.title ?: words(Label.LOOK_BACK),
        onBack = { onEvent(LookingBackEvent.Back) },
        next = { Years(state, onEvent) },
    ) {
        when (val answer = state.answer) {
            Answer.Awaited -> Waiting(Label.LOOKING_UP)
            is Answer.Refused -> ProblemCard(answer.words) { onEvent(LookingBackEvent.Ask) }
            is Answer.Told -> Year(answer.value)
        }
    }
}

@Composable
private fun Years(state: LookingBackState, onEvent: (LookingBackEvent) -> Unit) =
    SideBySide(
        {
            Tile(words(Label.YEAR_BEFORE), Icons.Back, { onEvent(LookingBackEvent.YearBefore) }, it, state.hasBefore)
        },
        { Tile(words(Label.YEAR_AFTER), Icons.Onward, { onEvent(LookingBackEvent.YearAfter) }, it, state.hasAfter) },
    )

@Composable
private fun Year(year: LookingBack) {
    Card {
        Sentence(Icons.Bill, year.paid)
        year.paper?.let { Fainter(it) }
    }
    when (val water = year.water) {
        is YearOfWater.NotKept -> Card(Tone.Attention) {
            StatusLine(Icons.Information, water.words.whatHappened)
            Text(water.words.whatToDo, style = MaterialTheme.typography.bodyLarge)
        }

        is YearOfWater.NotSeen -> NoticeCard(water.words)

        is YearOfWater.Seen -> Water(water)
    }
}

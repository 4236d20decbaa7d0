package tw.waterpay.ui.opening

import androidx.compose.runtime.Composable
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Words
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.Waiting
import tw.waterpay.ui.words

/** What is seen while the core is opened, before there is anything else; [onTryAgain] when it could not be. */
@Composable
fun OpeningScreen(state: OpeningState, onTryAgain: () -> Unit) {
    Screen(words(Label.HOME), onBack = null) {
        when (state) {
            OpeningState.UnderWay -> Waiting(Label.OPENING)
            is OpeningState.Refused -> ProblemCard(state.words, onTryAgain)
        }
    }
}

/** How the opening stands, as long as it is not done. */
sealed interface OpeningState {
    /** It takes a moment. */
    data object UnderWay : OpeningState

    /** It did not happen. */
    data class Refused(val words: Words) : OpeningState
}

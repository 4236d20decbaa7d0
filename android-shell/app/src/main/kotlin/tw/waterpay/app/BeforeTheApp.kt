package tw.waterpay.app

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import tw.waterpay.Labels
import tw.waterpay.bindings.Language
import tw.waterpay.ui.Speaking
import tw.waterpay.ui.opening.OpeningScreen
import tw.waterpay.ui.opening.OpeningState
import tw.waterpay.ui.theme.WaterPayTheme

/** What is seen before the core is open: there is no [tw.waterpay.ui.AppModel] yet to have its words and colours from. */
@Composable
internal fun BeforeTheApp(language: Language, opening: OpeningState, onTryAgain: () -> Unit) {
    val labels = remember(language) { Labels(language) }
    Speaking(labels) {
        WaterPayTheme { OpeningScreen(opening, onTryAgain) }
    }
}

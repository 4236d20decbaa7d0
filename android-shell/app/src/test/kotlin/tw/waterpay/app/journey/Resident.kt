package tw.waterpay.app.journey

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.AndroidComposeTestRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.test.ext.junit.rules.ActivityScenarioRule
import org.robolectric.shadows.ShadowLooper
import tw.waterpay.Labels
import tw.waterpay.app.MainActivity
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Language
import java.util.concurrent.TimeUnit

/** The screen of a running app. */
typealias Screen = AndroidComposeTestRule<ActivityScenarioRule<MainActivity>, MainActivity>

/** Who holds the phone and reads [language]: what they see and press. Everything is awaited, for at most twenty seconds. */
class Resident(private val screen: Screen, language: Language) {
    private val labels = Labels(language)

    /** Waits until [text] is on the screen. */
    fun sees(
        text: String,
    ) = waitsUntil("“$text” is seen") { screen.onAllNodes(says(text)).fetchSemanticsNodes().isNotEmpty() }

    /** The same for fixed words. */
    fun sees(label: Label) = sees(labels[label])

    /** Presses what says [label], once it is there. */
    fun presses(label: Label) {
        val button = says(labels[label]) and hasClickAction()
        waitsUntil("“${labels[label]}” can be pressed") { screen.onAllNodes(button).fetchSemanticsNodes().isNotEmpty() }
        val node = screen.onAllNodes(button).onFirst()
        // What stands at the bottom of a screen is in nothing that scrolls.
        runCatching { node.performScrollTo() }
        node.performClick()
    }

    /** Presses the first of the ways to pay that says [name]. */
    fun chooses(name: String) {
        val choice = says(name) and hasClickAction()
        waitsUntil("“$name” can be chosen") { screen.onAllNodes(choice).fetchSemanticsNodes().isNotEmpty() }
        screen.onAllNodes(choice).onFirst().performScrollTo().performClick()
    }

    /** Types [text] into the field that there is. */
    fun types(text: String) {
        waitsUntil("there is a field") { screen.onAllNodes(hasSetTextAction()).fetchSemanticsNodes().isNotEmpty() }
        screen.onNode(hasSetTextAction()).performTextInput(text)
    }

    /** Waits for something that is not on the screen. */
    @OptIn(ExperimentalTestApi::class)
    fun waitsUntil(what: String, condition: () -> Boolean) = screen.waitUntil(what, AT_MOST) {
        // The phone's own clock stands still unless somebody moves it.
        ShadowLooper.idleMainLooper(10, TimeUnit.MILLISECONDS)
        condition()
    }

    private fun says(text: String): SemanticsMatcher =
        hasText(text, substring = true) or hasContentDescription(text)

    private companion object {
        const val AT_MOST = 20_000L
    }
}

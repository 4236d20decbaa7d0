package tw.waterpay.ui.screens

import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.unit.Density
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.PassphraseWords
import tw.waterpay.bindings.Words
import tw.waterpay.ui.backup.BackingUpScreen
import tw.waterpay.ui.backup.BackingUpState
import kotlin.test.Test

class ProblemInSightTest {
    @OptIn(ExperimentalTestApi::class)
    @Test
    fun `a refusal that comes below a long note is scrolled to, also with large letters`() =
        runSkikoComposeUiTest(Size(WIDTH.toFloat(), HEIGHT.toFloat()), Density(1f, fontScale = 2f)) {
            var state by mutableStateOf(BackingUpState.Typing())
            val words = PassphraseWords("要知道的事。".repeat(20), ask = "密碼", askAgain = "再一次")
            setContent {
                Drawn(Scene("backing-up", Language.ZH_HANT_TW) { BackingUpScreen(words, state) {} }, dark = false)
            }
            state = state.copy(problem = Words("密碼太短。", "請用長一點的。"))
            waitForIdle()
            onNodeWithText("密碼太短。", substring = true).assertIsDisplayed()
        }
}

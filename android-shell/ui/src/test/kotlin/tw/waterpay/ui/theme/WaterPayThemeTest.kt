package tw.waterpay.ui.theme

import androidx.compose.material3.Text
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.runComposeUiTest
import kotlin.test.Test

@OptIn(ExperimentalTestApi::class)
class WaterPayThemeTest {
    @Test
    fun `what a screen holds is seen`() =
        runComposeUiTest {
            setContent { WaterPayTheme { Text("水") } }
            onNodeWithText("水").assertIsDisplayed()
        }
}

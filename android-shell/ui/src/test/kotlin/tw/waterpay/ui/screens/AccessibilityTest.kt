package tw.waterpay.ui.screens

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.width
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.text.style.TextOverflow
import androidx.compose.ui.unit.dp
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestFactory
import kotlin.test.assertEquals
import kotlin.test.assertTrue

class AccessibilityTest {
    @TestFactory
    fun `nothing keeps anybody from using a screen`(): List<DynamicTest> = allScenes.flatMap { scene ->
        listOf(Look.LIGHT, Look.LIGHT_LARGE).map { look ->
            dynamicTest("${scene.name}, ${scene.language}, letters ${look.fontScale}") {
                assertEquals(emptyList(), barriers(look.fontScale) { Drawn(scene, look.dark) })
            }
        }
    }

    @Test
    fun `a control without a name is noticed`() =
        assertNoticed("has no name") { Box(Modifier.size(60.dp).clickable(role = Role.Button) {}) }

    @Test
    fun `a control without a role is noticed`() =
        assertNoticed("has no role") { Box(Modifier.size(60.dp).clickable {}) { Text("繳費") } }

    @Test
    fun `a control that no finger finds is noticed`() =
        assertNoticed("is 47 x 60") { Box(Modifier.size(47.dp, 60.dp).clickable(role = Role.Button) {}) { Text("繳費") } }

    @Test
    fun `text that is read too late is noticed`() =
        assertNoticed("is read after") {
            Box {
                Text("後", Modifier.offset(y = 100.dp))
                Text("先")
            }
        }

    @Test
    fun `text without room is noticed`() =
        assertNoticed("is cut off") {
            Text("請在繳費期限前繳費", Modifier.width(40.dp), maxLines = 1, overflow = TextOverflow.Ellipsis)
        }

    @Test
    fun `text beyond the edge is noticed`() =
        assertNoticed("leaves the screen") { Text("應繳總額", Modifier.offset(x = 340.dp)) }

    @Test
    fun `text below the screen that nothing scrolls to is noticed`() =
        assertNoticed("leaves the screen") { Column { repeat(HEIGHT / 10) { Text("應繳總額") } } }

    private fun assertNoticed(barrier: String, content: @Composable () -> Unit) {
        val found = barriers(fontScale = 1f, content)
        assertTrue(found.any { barrier in it }, "found $found")
    }
}

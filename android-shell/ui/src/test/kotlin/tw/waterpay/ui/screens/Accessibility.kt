package tw.waterpay.ui.screens

import androidx.compose.runtime.Composable
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.runSkikoComposeUiTest
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.Density

/** The least that a finger finds, in dp (WCAG 2.2 asks for 24, Material for 48). */
private const val FINGER = 48

/** What keeps somebody from using [content] with a screen reader, with large letters or with a finger; best nothing. */
@OptIn(ExperimentalTestApi::class)
fun barriers(fontScale: Float, content: @Composable () -> Unit): List<String> {
    val found = mutableListOf<String>()
    // One pixel a dp.
    runSkikoComposeUiTest(Size(WIDTH.toFloat(), HEIGHT.toFloat()), Density(1f, fontScale)) {
        setContent(content)
        val read = onRoot().fetchSemanticsNode()
        val drawn = onRoot(useUnmergedTree = true).fetchSemanticsNode()
        found += read.withAllBelow().flatMap { it.withoutNameOrRole() + it.tooSmall() }
        found += read.withAllBelow().flatMap { it.outOfOrder() }
        found += drawn.withAllBelow().flatMap { it.clipped() }
    }
    return found
}

private fun SemanticsNode.withAllBelow(): List<SemanticsNode> = listOf(this) + children.flatMap { it.withAllBelow() }

private val SemanticsNode.name: String
    get() = (
        config.getOrNull(SemanticsProperties.ContentDescription).orEmpty() +
            config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text } +
            listOfNotNull(config.getOrNull(SemanticsProperties.EditableText)?.text)
        ).joinToString(" ")

private val SemanticsNode.isControl: Boolean get() = SemanticsActions.OnClick in config

private fun SemanticsNode.withoutNameOrRole(): List<String> {
    if (!isControl) return emptyList()
    // One that is off cannot be typed into, and is a field all the same.
    val isField = SemanticsProperties.EditableText in config
    return listOfNotNull(
        "a control has no name, at $positionInRoot".takeIf { name.isBlank() },
        "“$name” has no role".takeIf { !isField && config.getOrNull(SemanticsProperties.Role) == null },
    )
}

private fun SemanticsNode.tooSmall(): List<String> =
    listOfNotNull("“$name” is $size".takeIf { isControl && (size.width < FINGER || size.height < FINGER) })

/** What is read later must not stand above, or beside and before, what was read just now. */
private fun SemanticsNode.outOfOrder(): List<String> = children.zipWithNext().mapNotNull { (one, next) ->
    val above = next.positionInRoot.y + next.size.height <= one.positionInRoot.y
    val sameLine = next.positionInRoot.y < one.positionInRoot.y + one.size.height
    val before = sameLine && next.positionInRoot.x + next.size.width <= one.positionInRoot.x
    "“${next.name}” is read after “${one.name}”".takeIf { above || before }
}

private fun SemanticsNode.clipped(): List<String> {
    val isScrolled = generateSequence(parent) { it.parent }.any { SemanticsActions.ScrollBy in it.config }
    val text = layout()
    return listOfNotNull(
        "“$name” is cut off".takeIf { text?.isCutOff == true },
        "“$name” leaves the screen".takeIf { text != null && !fits(isScrolled) },
        "nothing can be seen of what scrolls".takeIf {
            SemanticsActions.ScrollBy in config &&
                boundsInRoot.height < FINGER
        },
    )
}

/** Within the screen from side to side; from top to bottom too, unless it can be scrolled there. */
private fun SemanticsNode.fits(isScrolled: Boolean): Boolean {
    val right = positionInRoot.x + size.width
    val isWide = positionInRoot.x < 0 || right > WIDTH
    val isCovered = !isScrolled && (boundsInRoot.height < size.height - 1 || boundsInRoot.width < size.width - 1)
    return !isWide && !isCovered
}

private fun SemanticsNode.layout(): TextLayoutResult? {
    val results = mutableListOf<TextLayoutResult>()
    config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(results)
    return results.firstOrNull()
}

/** Each line is as wide and the last as low as there is room; a pixel is rounding. */
private val TextLayoutResult.isCutOff: Boolean
    get() = (0 until lineCount).any { line ->
        isLineEllipsized(line) || getLineRight(line) - getLineLeft(line) > size.width + 1 ||
            getLineBottom(line) > size.height + 1
    }

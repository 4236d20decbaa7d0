package tw.waterpay.ui.surface

import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer
import tw.waterpay.bindings.Money

/** An amount in large figures on one line: smaller where they do not fit, for a number in two parts is misread. */
@Composable
fun Amount(money: Money, modifier: Modifier = Modifier, style: TextStyle = MaterialTheme.typography.displayMedium) {
    val measurer = rememberTextMeasurer()
    BoxWithConstraints(modifier.fillMaxWidth()) {
        val fitting = Shrinking.map { style.copy(fontSize = style.fontSize * it, lineHeight = style.lineHeight * it) }
            .firstOrNull { measurer.measure(money.displayed, it, maxLines = 1).size.width <= constraints.maxWidth }
        Text(money.displayed, style = fitting ?: MaterialTheme.typography.titleMedium)
    }
}

private val Shrinking = listOf(1f, 0.85f, 0.7f, 0.6f, 0.5f)

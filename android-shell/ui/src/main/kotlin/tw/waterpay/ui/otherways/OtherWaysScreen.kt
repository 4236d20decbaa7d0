package tw.waterpay.ui.otherways

import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.OtherWay
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.words

/** How else the bills of a biller can be paid, outside of this app. */
@Composable
fun OtherWaysScreen(ways: List<OtherWay>, onBack: () -> Unit) {
    Screen(words(Label.OTHER_WAYS), onBack) { ways.forEach { Way(it) } }
}

@Composable
private fun Way(way: OtherWay) {
    Card {
        Text(way.name, Modifier.semantics { heading() }, style = MaterialTheme.typography.titleLarge)
        Text(way.how, style = MaterialTheme.typography.bodyLarge)
        way.limit?.let { Text(it, style = MaterialTheme.typography.bodyMedium) }
        way.countsAfter?.let { Text(it, style = MaterialTheme.typography.bodyMedium) }
    }
}

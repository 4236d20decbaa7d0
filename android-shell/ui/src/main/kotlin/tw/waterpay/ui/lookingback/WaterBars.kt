package tw.waterpay.ui.lookingback

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import tw.waterpay.bindings.ComparedUse
import tw.waterpay.bindings.DailyUse
import tw.waterpay.bindings.WaterLegend
import tw.waterpay.bindings.YearOfWater
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Heading
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.Sentence
import tw.waterpay.ui.surface.StatusLine
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.theme.Spacing

/** The water of a year, bill by bill, each with a bar for the year and one for the year before. */
@Composable
internal fun Water(water: YearOfWater.Seen) {
    Sentence(Icons.Drop, water.inAll)
    Card {
        Legend(water.legend)
    }
    water.months.forEach { Months(it, water.mostLitresADay) }
}

@Composable
private fun Legend(legend: WaterLegend) {
    Heading(legend.title)
    Named(legend.year, now)
    Named(legend.yearBefore, before)
}

@Composable
private fun Named(name: String, colour: Color) =
    Row(
        Modifier.semantics(mergeDescendants = true) {},
        Arrangement.spacedBy(Spacing.small),
        Alignment.CenterVertically,
    ) {
        Spacer(Modifier.size(Spacing.medium).background(colour, MaterialTheme.shapes.extraSmall))
        Text(name, style = MaterialTheme.typography.bodyLarge)
    }

@Composable
private fun Months(use: ComparedUse, most: Long) {
    Card {
        Heading(use.period.displayed)
        Bar(use.now, most, now)
        Text(use.now.words, style = MaterialTheme.typography.bodyLarge)
        use.yearBefore?.let { Bar(it, most, before) }
        Text(use.yearBeforeWords, style = MaterialTheme.typography.bodyLarge)
        use.unusualRise?.let { rise ->
            Card(Tone.Attention) {
                StatusLine(Icons.Warning, rise.whatHappened)
                Text(rise.whatToDo, style = MaterialTheme.typography.bodyLarge)
            }
        }
    }
}

/** Its words stand below it, so it says nothing of its own. */
@Composable
private fun Bar(use: DailyUse, most: Long, colour: Color) =
    Box(
        Modifier
            .fillMaxWidth(use.shareOf(most))
            .height(THICK)
            .background(colour, MaterialTheme.shapes.extraSmall),
    )

/** How long the bar is, where 1 is the longest. */
internal fun DailyUse.shareOf(most: Long): Float = if (most <= 0) 0f else (litres.toFloat() / most).coerceIn(0f, 1f)

private val THICK = 20.dp

private val now: Color @Composable get() = MaterialTheme.colorScheme.primary

private val before: Color @Composable get() = MaterialTheme.colorScheme.outline

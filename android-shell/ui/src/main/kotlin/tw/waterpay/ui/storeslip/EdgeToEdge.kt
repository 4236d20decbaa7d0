package tw.waterpay.ui.storeslip

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import tw.waterpay.ui.theme.Spacing

/** What scrolls and takes the whole width: barcodes need every pixel of it. */
@Composable
internal fun EdgeToEdge(content: @Composable ColumnScope.() -> Unit) =
    Column(
        Modifier.fillMaxSize().verticalScroll(rememberScrollState()).padding(vertical = Spacing.medium),
        Arrangement.spacedBy(Spacing.medium),
        Alignment.CenterHorizontally,
        content,
    )

/** What stands above or below the barcodes, as far from the edge as on other screens. */
@Composable
internal fun Beside(content: @Composable ColumnScope.() -> Unit) =
    Column(
        Modifier.widthIn(max = Spacing.widest).fillMaxWidth().padding(horizontal = Spacing.medium),
        Arrangement.spacedBy(Spacing.medium),
        content = content,
    )

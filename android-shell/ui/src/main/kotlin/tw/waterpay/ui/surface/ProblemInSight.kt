package tw.waterpay.ui.surface

import androidx.compose.foundation.ExperimentalFoundationApi
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.relocation.BringIntoViewRequester
import androidx.compose.foundation.relocation.bringIntoViewRequester
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.runtime.withFrameNanos
import androidx.compose.ui.Modifier
import tw.waterpay.bindings.Words

/** A [ProblemCard] that is scrolled to as soon as it is there: with large letters it may come below what can be seen. */
@OptIn(ExperimentalFoundationApi::class)
@Composable
fun ProblemInSight(problem: Words) {
    val sight = remember { BringIntoViewRequester() }
    Box(Modifier.bringIntoViewRequester(sight)) { ProblemCard(problem) }
    LaunchedEffect(problem) {
        // In its first frame it has no place yet.
        withFrameNanos { }
        sight.bringIntoView()
    }
}

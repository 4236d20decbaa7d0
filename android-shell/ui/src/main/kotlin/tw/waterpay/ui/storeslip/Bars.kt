package tw.waterpay.ui.storeslip

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Paint
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.drawIntoCanvas
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.style.TextAlign
import tw.waterpay.bindings.Barcode
import tw.waterpay.ui.theme.Spacing
import kotlin.math.ceil
import kotlin.math.max

/** The barcodes as on white paper, whatever the colours of the app are. A screen reader hears what each says. */
@Composable
internal fun BarcodeSheet(barcodes: List<Barcode>) {
    Column(
        Modifier.fillMaxWidth().background(Color.White).padding(vertical = Spacing.medium),
        Arrangement.spacedBy(Spacing.large),
    ) {
        barcodes.forEach { barcode ->
            Column(horizontalAlignment = Alignment.CenterHorizontally) {
                BoxWithConstraints(Modifier.fillMaxWidth(), Alignment.Center) {
                    val density = LocalDensity.current
                    val bars = BarSizes.fitting(barcode.modules.size, constraints.maxWidth, density.density)
                    val size = with(density) { Modifier.size(bars.width.toDp(), bars.height.toDp()) }
                    Spacer(size.drawBehind { bars(barcode.modules, bars) })
                }
                Text(
                    barcode.text.reveal(),
                    Modifier.fillMaxWidth().padding(horizontal = Spacing.medium),
                    Color.Black,
                    textAlign = TextAlign.Center,
                    style = MaterialTheme.typography.titleMedium,
                )
            }
        }
    }
}

/**
 * How large a barcode is drawn, in pixels of the screen.
 *
 * @property module the width of each of its modules
 */
internal data class BarSizes(val module: Int, val width: Int, val height: Int) {
    companion object {
        /** As many whole pixels a module as fit in [room], with [density] pixels in a dp. */
        fun fitting(modules: Int, room: Int, density: Float): BarSizes {
            val module = max(1, room / modules)
            val width = module * modules
            return BarSizes(module, width, max(ceil(width * LEAST_HEIGHT), ceil(LEAST_DP * density)).toInt())
        }

        private const val LEAST_HEIGHT = 0.15f
        private const val LEAST_DP = 40f
    }
}

/** Each dark run as one rectangle with hard edges: a grey pixel at an edge is what a till misreads. */
private fun DrawScope.bars(modules: List<Boolean>, bars: BarSizes) = drawIntoCanvas { canvas ->
    val ink = Paint().apply {
        color = Color.Black
        isAntiAlias = false
    }
    var begin = 0
    while (begin < modules.size) {
        val end = (begin..modules.size).first { it == modules.size || modules[it] != modules[begin] }
        if (modules[begin]) {
            val (left, right) = begin * bars.module to end * bars.module
            canvas.drawRect(Rect(left.toFloat(), 0f, right.toFloat(), bars.height.toFloat()), ink)
        }
        begin = end
    }
}

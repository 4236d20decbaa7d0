package tw.waterpay.ui.scan

import androidx.compose.foundation.Canvas
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.RoundRect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.PathFillType
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.unit.dp

/** A clear square in the middle of a dimmed picture, to hold a code in. The whole picture is searched all the same. */
@Composable
internal fun AimingFrame(modifier: Modifier) {
    Canvas(modifier) {
        val side = size.minDimension * 0.72f
        val corner = CornerRadius(24.dp.toPx())
        val square = Rect(Offset((size.width - side) / 2, (size.height - side) / 2), Size(side, side))
        val opening = RoundRect(square, corner)
        val around = Path().apply {
            fillType = PathFillType.EvenOdd
            addRect(Rect(Offset.Zero, size))
            addRoundRect(opening)
        }
        drawPath(around, Color.Black.copy(alpha = 0.5f))
        drawPath(Path().apply { addRoundRect(opening) }, Color.White, style = Stroke(4.dp.toPx()))
    }
}

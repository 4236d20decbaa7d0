package tw.waterpay.ui.surface

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.addPathNodes
import androidx.compose.ui.unit.dp

/** The icons, drawn with one pen. */
object Icons {
    /** To the screen before. */
    val Back = icon("M11 5 L4 12 L11 19 M4 12 H20", mirrored = true)

    /** The camera. */
    val Scan = icon(
        "M4 8 V5 A1 1 0 0 1 5 4 H8 M16 4 H19 A1 1 0 0 1 20 5 V8 M20 16 V19 A1 1 0 0 1 19 20 H16 " +
            "M8 20 H5 A1 1 0 0 1 4 19 V16 M8 8 H11 V11 H8 Z M14 8 H16 M14 11 H16 V16 M8 14 H11 V16 H8 " +
            "M13 16 V14",
    )

    /** The number pad. */
    val Number = icon("M9 4 L7 20 M17 4 L15 20 M4 9 H20 M4 15 H20")

    /** A photograph. */
    val Photo = icon(
        "M5 4 H19 A1 1 0 0 1 20 5 V19 A1 1 0 0 1 19 20 H5 A1 1 0 0 1 4 19 V5 A1 1 0 0 1 5 4 Z " +
            "M4 16 L9 11 L17 20 M14 16 L16.5 13.5 L20 17 M15 8.5 H15.1",
    )

    /** A bill. */
    val Bill = icon("M6 3 H18 V21 L15 19 L12 21 L9 19 L6 21 Z M9.5 8 H14.5 M9.5 12 H14.5")

    /** Water. */
    val Drop = icon("M12 3 C8 8 6 11 6 14.5 A6 6 0 0 0 18 14.5 C18 11 16 8 12 3 Z M9 14.5 A3 3 0 0 0 12 17.5")

    /** What was paid. */
    val History = icon("M4 12 A8 8 0 1 0 7 5.8 M4 4 V8 H8 M12 8 V12 L15 14")

    /** The settings. */
    val Settings = icon(
        "M4 7 H13 M19 7 H20 M16 4.5 A2.5 2.5 0 1 0 16 9.5 A2.5 2.5 0 1 0 16 4.5 Z M4 17 H5 " +
            "M11 17 H20 M8 14.5 A2.5 2.5 0 1 0 8 19.5 A2.5 2.5 0 1 0 8 14.5 Z",
    )

    /** Look out. */
    val Warning = icon("M12 4 L21 20 H3 Z M12 10 V14 M12 17 H12.1")

    /** Good to know. */
    val Information = icon("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M12 11 V16 M12 8 H12.1")

    /** All is well. */
    val Check = icon("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M8 12.5 L11 15.5 L16.5 9")

    /** Still on its way. */
    val Clock = icon("M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 Z M12 7 V12 L15.5 14")

    /** Once more. */
    val Again = icon("M20 12 A8 8 0 1 1 17 5.8 M20 4 V8 H16")

    /** Leads somewhere. */
    val Onward = icon("M9 5 L16 12 L9 19", mirrored = true)

    /** One place nearer to the beginning. */
    val Up = icon("M5 15 L12 8 L19 15")

    /** One place nearer to the end. */
    val Down = icon("M5 9 L12 16 L19 9")

    /** A list that can be changed. */
    val List = icon("M4 6 H4.1 M8 6 H20 M4 12 H4.1 M8 12 H20 M4 18 H4.1 M8 18 H20")

    /** Something that only one key opens. */
    val Safe = icon(
        "M6 10 H18 A1 1 0 0 1 19 11 V19 A1 1 0 0 1 18 20 H6 A1 1 0 0 1 5 19 V11 A1 1 0 0 1 6 10 Z " +
            "M8 10 V7.5 A4 4 0 0 1 16 7.5 V10 M12 14 V16",
    )

    /** Onto paper. */
    val Print = icon(
        "M7 8 V3 H17 V8 M7 17 H5 A1 1 0 0 1 4 16 V9 A1 1 0 0 1 5 8 H19 A1 1 0 0 1 20 9 V16 " +
            "A1 1 0 0 1 19 17 H17 M7 14 H17 V21 H7 Z",
    )

    /** A table. */
    val Table = icon(
        "M5 4 H19 A1 1 0 0 1 20 5 V19 A1 1 0 0 1 19 20 H5 A1 1 0 0 1 4 19 V5 A1 1 0 0 1 5 4 Z " +
            "M4 10 H20 M4 15 H20 M10 4 V20",
    )

    /** Data for another program. */
    val Data = icon(
        "M9 4 H8 A2 2 0 0 0 6 6 V10 A2 2 0 0 1 4 12 A2 2 0 0 1 6 14 V18 A2 2 0 0 0 8 20 H9 " +
            "M15 4 H16 A2 2 0 0 1 18 6 V10 A2 2 0 0 0 20 12 A2 2 0 0 0 18 14 V18 A2 2 0 0 1 16 20 H15",
    )

    private fun icon(path: String, mirrored: Boolean = false): ImageVector =
        ImageVector.Builder("", 24.dp, 24.dp, 24f, 24f, autoMirror = mirrored)
            .addPath(
                addPathNodes(path),
                stroke = SolidColor(Color.Black),
                strokeLineWidth = 2f,
                strokeLineCap = StrokeCap.Round,
                strokeLineJoin = StrokeJoin.Round,
            )
            .build()
}

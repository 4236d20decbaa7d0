package tw.waterpay.desktop

import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.WindowState
import androidx.compose.ui.window.singleWindowApplication
import tw.waterpay.ui.theme.WaterPayTheme

/** Opens a window of a phone's size. */
fun main() =
    singleWindowApplication(state = WindowState(size = DpSize(400.dp, 860.dp)), title = "WaterPay") {
        WaterPayTheme {}
    }

package tw.waterpay.ui

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.ui.text.font.FontFamily
import tw.waterpay.ui.platform.Appearance
import tw.waterpay.ui.theme.WaterPayTheme

/** The app: the screen where the resident is, in the language and the colours that they have chosen. */
@Composable
fun WaterPayApp(app: AppModel, family: FontFamily = FontFamily.Default) {
    val state by app.state.collectAsState()
    val stops by app.navigation.stops.collectAsState()
    Speaking(state.labels) {
        WaterPayTheme(state.choices.appearance.isDark(), family) {
            val stop = stops.last()
            key(stop) { ScreenAt(stop, app) }
        }
    }
}

@Composable
private fun ScreenAt(stop: Stop, app: AppModel) {
    when (val destination = stop.destination) {
        Destination.Home -> HomeStop(stop, app)
        Destination.Scan -> ScanStop(stop, app)
        Destination.KeyIn -> KeyInStop(stop, app)
        Destination.Billers -> BillersStop(stop, app)
        is Destination.FillIn -> FillInStop(stop, app, destination)
        is Destination.Household -> HouseholdStop(stop, app, destination.sought)
        Destination.Settings -> SettingsStop(app)
        Destination.Reminders -> RemindersStop(stop, app)
        Destination.Backups -> BackupsStop(app)
        Destination.BackingUp -> BackingUpStop(stop, app)
        Destination.Restoring -> RestoringStop(stop, app)
        is Destination.Bill -> BillStop(stop, app, destination)
        is Destination.Methods -> MethodsStop(stop, app, destination)
        is Destination.Confirm -> ConfirmStop(stop, app, destination)
        is Destination.Payment -> PaymentStop(stop, app, destination)
        Destination.History -> HistoryStop(stop, app)
        is Destination.Receipt -> ReceiptStop(stop, app, destination)
        is Destination.OtherWays -> OtherWaysStop(app, destination)
        is Destination.StoreSlip -> StoreSlipStop(stop, app, destination)
        is Destination.SaveHousehold -> SaveHouseholdStop(stop, app, destination)
        Destination.Households -> HouseholdsStop(stop, app)
        is Destination.LookingBack -> LookingBackStop(stop, app, destination)
        is Destination.Erasing -> ErasingStop(stop, app, destination)
    }
}

@Composable
private fun Appearance.isDark(): Boolean = when (this) {
    Appearance.Phones -> isSystemInDarkTheme()
    Appearance.Light -> false
    Appearance.Dark -> true
}

package tw.waterpay.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import kotlinx.coroutines.CoroutineScope
import tw.waterpay.Labels
import tw.waterpay.Personal
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.Erasure
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Language
import tw.waterpay.ui.bill.Sought
import tw.waterpay.ui.billers.BillersEvent
import tw.waterpay.ui.billers.BillersScreen
import tw.waterpay.ui.billers.FillInEvent
import tw.waterpay.ui.billers.FillInModel
import tw.waterpay.ui.billers.FillInScreen
import tw.waterpay.ui.home.HomeEvent
import tw.waterpay.ui.home.HomeModel
import tw.waterpay.ui.home.HomeScreen
import tw.waterpay.ui.household.HouseholdEvent
import tw.waterpay.ui.household.HouseholdModel
import tw.waterpay.ui.household.HouseholdScreen
import tw.waterpay.ui.keyin.KeyInEvent
import tw.waterpay.ui.keyin.KeyInModel
import tw.waterpay.ui.keyin.KeyInScreen
import tw.waterpay.ui.scan.PhotoModel
import tw.waterpay.ui.scan.ScanEvent
import tw.waterpay.ui.scan.ScanModel
import tw.waterpay.ui.scan.ScanScreen
import tw.waterpay.ui.settings.SettingsEvent
import tw.waterpay.ui.settings.SettingsScreen

/*
 * The stops at which a bill is found: each ties a screen to its model, and its events to the way on.
 */

@Composable
internal fun HomeStop(stop: Stop, app: AppModel) {
    val models = stop.model { scope ->
        Beginning(HomeModel(app.waterPay, scope, app.reminders::renew), photos(app, scope, app::visit))
    }
    val state by models.home.state.collectAsState()
    val photo by models.photo.state.collectAsState()
    LaunchedEffect(models) { models.home.refresh() }
    HomeScreen(state, photo, app.sandbox) { event ->
        when (event) {
            HomeEvent.Scan -> app.navigation.goTo(Destination.Scan)
            HomeEvent.KeyIn -> app.navigation.goTo(Destination.KeyIn)
            HomeEvent.ChoosePhoto -> models.photo.choose()
            is HomeEvent.Follow -> app.navigation.goTo(Destination.Payment(event.payment))
            is HomeEvent.Visit -> app.visit(event.account)
            HomeEvent.Refresh -> models.home.refresh()
            HomeEvent.EditHouseholds -> app.navigation.goTo(Destination.Households)
            HomeEvent.UnderstoodNews -> models.home.understoodNews()
            HomeEvent.ShowHistory -> app.navigation.goTo(Destination.History)
            HomeEvent.ShowSettings -> app.navigation.goTo(Destination.Settings)
            HomeEvent.Understood -> models.home.understood()
        }
    }
}

@Composable
internal fun ScanStop(stop: Stop, app: AppModel) {
    val models = stop.model { scope ->
        val scan = ScanModel(app.waterPay, scope, app::visit)
        Looking(scan, photos(app, scope, scan::lead))
    }
    val state by models.scan.state.collectAsState()
    val photo by models.photo.state.collectAsState()
    LaunchedEffect(models) { models.scan.look() }
    ScanScreen(
        state,
        photo,
        { modifier -> app.phone.camera.Preview(modifier, models.scan::onFrame, models.scan::onUnavailable) },
    ) { event ->
        when (event) {
            ScanEvent.KeyIn -> app.navigation.goTo(Destination.KeyIn)
            ScanEvent.ChoosePhoto -> models.photo.choose()
            ScanEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun KeyInStop(stop: Stop, app: AppModel) {
    val model = stop.model { KeyInModel(app.waterPay, app::visit) }
    val state by model.state.collectAsState()
    KeyInScreen(state) { event ->
        when (event) {
            is KeyInEvent.Type -> model.type(event.number)
            KeyInEvent.LookUp -> model.lookUp()
            KeyInEvent.OtherBillers -> app.navigation.goTo(Destination.Billers)
            KeyInEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun BillersStop(stop: Stop, app: AppModel) {
    val billers = stop.model { app.waterPay.billers() }
    BillersScreen(billers) { event ->
        when (event) {
            is BillersEvent.Choose -> app.navigation.goTo(Destination.FillIn(event.biller.id))
            BillersEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun FillInStop(stop: Stop, app: AppModel, at: Destination.FillIn) {
    val model = stop.model { FillInModel(app.waterPay, at.biller, app::visit) }
    val state by model.state.collectAsState()
    FillInScreen(model.biller, state) { event ->
        when (event) {
            is FillInEvent.FillIn -> model.fillIn(event.place, event.value)
            FillInEvent.LookUp -> model.lookUp()
            FillInEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun HouseholdStop(stop: Stop, app: AppModel, sought: Sought) {
    val model = householdModel(stop, app, sought)
    val state by model.bills.answer.collectAsState()
    val saved by model.saved.collectAsState()
    LaunchedEffect(model) { model.readSaved() }
    HouseholdScreen(state, saved) { event ->
        when (event) {
            is HouseholdEvent.ViewBill ->
                app.navigation.goTo(Destination.Bill(sought, event.bill.bill.id, event.found))

            is HouseholdEvent.Follow -> app.navigation.goTo(Destination.Payment(event.payment))

            is HouseholdEvent.ShowReceipt -> app.navigation.goTo(Destination.Receipt(event.payment))

            is HouseholdEvent.Save -> app.navigation.goTo(Destination.SaveHousehold(event.found))

            is HouseholdEvent.LookBack -> app.navigation.goTo(Destination.LookingBack(event.account))

            is HouseholdEvent.Erase ->
                app.navigation.goTo(Destination.Erasing(Erasure.Household(event.account)))

            HouseholdEvent.LookUp -> model.bills.ask()

            HouseholdEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun SettingsStop(app: AppModel) {
    val state by app.state.collectAsState()
    SettingsScreen(state.choices, OwnNames) { event ->
        when (event) {
            is SettingsEvent.Speak -> app.choose(event.language)
            is SettingsEvent.Appear -> app.choose(event.appearance)
            SettingsEvent.ShowReminders -> app.navigation.goTo(Destination.Reminders)
            SettingsEvent.ShowBackups -> app.navigation.goTo(Destination.Backups)
            SettingsEvent.EraseEverything -> app.navigation.goTo(Destination.Erasing(Erasure.Everything))
            SettingsEvent.Back -> app.navigation.back()
        }
    }
}

internal fun householdModel(stop: Stop, app: AppModel, sought: Sought): HouseholdModel =
    stop.model { scope -> HouseholdModel(app.waterPay, scope, sought, app.reminders::renew) }

private class Beginning(val home: HomeModel, val photo: PhotoModel)

private class Looking(val scan: ScanModel, val photo: PhotoModel)

private fun photos(app: AppModel, scope: CoroutineScope, onBill: (Personal) -> Unit) =
    PhotoModel(app.waterPay, app.phone.surroundings, scope, onBill)

private fun AppModel.visit(account: Account) =
    navigation.goTo(Destination.Household(Sought.ByNumber(account)))

private fun AppModel.visit(code: Personal) = navigation.goTo(Destination.Household(Sought.ByCode(code)))

internal val OwnNames: Map<Language, String> by lazy {
    Language.entries.associateWith { Labels(it)[Label.OWN_NAME] }
}

package tw.waterpay.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.Words
import tw.waterpay.ui.bill.BillEvent
import tw.waterpay.ui.bill.BillModel
import tw.waterpay.ui.bill.BillScreen
import tw.waterpay.ui.bill.Sought
import tw.waterpay.ui.otherways.OtherWaysEvent
import tw.waterpay.ui.otherways.OtherWaysScreen
import tw.waterpay.ui.paying.ConfirmEvent
import tw.waterpay.ui.paying.ConfirmModel
import tw.waterpay.ui.paying.ConfirmScreen
import tw.waterpay.ui.paying.Lead
import tw.waterpay.ui.paying.MethodsEvent
import tw.waterpay.ui.paying.MethodsModel
import tw.waterpay.ui.paying.MethodsScreen
import tw.waterpay.ui.paying.PaymentEvent
import tw.waterpay.ui.paying.PaymentModel
import tw.waterpay.ui.paying.PaymentScreen
import tw.waterpay.ui.storeslip.StoreSlipEvent
import tw.waterpay.ui.storeslip.StoreSlipScreen

/*
 * The stops at which a bill is paid: each ties a screen to its model, and its events to the way on.
 */

@Composable
internal fun BillStop(stop: Stop, app: AppModel, at: Destination.Bill) {
    val model = billModel(stop, app, at)
    val state by model.state.collectAsState()
    BillScreen(state) { event ->
        when (event) {
            is BillEvent.Pay -> app.navigation.goTo(Destination.Methods(event.bill))
            is BillEvent.Follow -> app.navigation.goTo(Destination.Payment(event.payment))
            is BillEvent.ShowReceipt -> app.navigation.goTo(Destination.Receipt(event.payment))
            is BillEvent.ViewOther -> app.navigation.goTo(at.copy(bill = event.bill))
            is BillEvent.ShowOtherWays -> app.navigation.goTo(Destination.OtherWays(event.bill))
            BillEvent.LookUp -> model.lookUpAgain()
            BillEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun MethodsStop(stop: Stop, app: AppModel, at: Destination.Methods) {
    val methods = stop.model { scope -> MethodsModel(app.waterPay, scope, at.bill) }
    val state by methods.state.collectAsState()
    MethodsScreen(at.bill, state) { event ->
        when (event) {
            is MethodsEvent.Choose -> app.navigation.goTo(Destination.Confirm(at.bill, event.method))
            MethodsEvent.ShowOtherWays -> app.navigation.goTo(Destination.OtherWays(at.bill))
            MethodsEvent.Ask -> methods.ask()
            MethodsEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun ConfirmStop(stop: Stop, app: AppModel, at: Destination.Confirm) {
    val model = stop.model { scope ->
        ConfirmModel(app.waterPay, app.phone.deviceKey, scope, at.bill, at.method, app::follow)
    }
    val state by model.state.collectAsState()
    KeptSecret(app)
    ConfirmScreen(state) { event ->
        when (event) {
            ConfirmEvent.Authorise -> model.authorise()
            ConfirmEvent.Prepare -> model.prepare()
            ConfirmEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun PaymentStop(stop: Stop, app: AppModel, at: Destination.Payment) {
    val model = stop.model { scope -> PaymentModel(app.waterPay, app.phone.surroundings, scope, at.payment) }
    val state by model.state.collectAsState()
    PaymentScreen(state) { event ->
        when (event) {
            is PaymentEvent.Open -> model.open(event.url)
            is PaymentEvent.ShowReceipt -> app.navigation.goTo(Destination.Receipt(event.payment))
            is PaymentEvent.LookUpAgain -> app.navigation.startOver(householdOf(event.account))
            PaymentEvent.Follow -> model.follow()
            PaymentEvent.Back -> app.navigation.back()
            PaymentEvent.Done -> app.navigation.home()
        }
    }
}

/** The core has the other ways at hand, so there is nothing to wait for and no model. */
@Composable
internal fun OtherWaysStop(app: AppModel, at: Destination.OtherWays) {
    val ways = remember(app, at) { app.waterPay.otherWays(at.bill.account.biller) }
    OtherWaysScreen(ways) { event ->
        when (event) {
            OtherWaysEvent.ShowStoreBarcodes -> app.navigation.goTo(Destination.StoreSlip(at.bill))
            OtherWaysEvent.Back -> app.navigation.back()
        }
    }
}

/** A till reads a bright screen only, and one that stays so. Once there are barcodes, the bill is asked about anew. */
@Composable
internal fun StoreSlipStop(stop: Stop, app: AppModel, at: Destination.StoreSlip) {
    val slip = stop.model { scope ->
        Question(scope) { app.waterPay.storeSlip(at.bill).also { app.barcodesAreShown() } }
    }
    val state by slip.answer.collectAsState()
    DisposableEffect(Unit) {
        app.phone.surroundings.keepBright(true)
        onDispose { app.phone.surroundings.keepBright(false) }
    }
    StoreSlipScreen(state) { event ->
        when (event) {
            StoreSlipEvent.Ask -> slip.ask()
            StoreSlipEvent.Back -> app.navigation.back()
        }
    }
}

private fun householdOf(account: Account) = Destination.Household(Sought.ByNumber(account))

private fun billModel(stop: Stop, app: AppModel, at: Destination.Bill): BillModel =
    stop.model { scope -> BillModel(app.waterPay, scope, at.sought, at.bill, at.found, app.reminders::renew) }

private fun AppModel.follow(lead: Lead) =
    when (lead) {
        is Lead.ToPayment -> navigation.startOver(Destination.Payment(lead.payment))
        is Lead.ToBillAgain -> backToBill(lead.words)
    }

/**
 * The bill may be paid elsewhere from now on: whatever shows it on the way here asks the core again what can be done about it,
 * and nobody goes back to ways to pay that they came to without having been asked.
 */
private fun AppModel.barcodesAreShown() {
    navigation.takeOff { it is Destination.Methods }
    navigation.stops.value.forEach { stop ->
        when (val destination = stop.destination) {
            is Destination.Bill -> billModel(stop, this, destination).lookUpAgain()

            is Destination.Household -> householdModel(stop, this, destination.sought).bills.ask()

            Destination.Home,
            Destination.Scan,
            Destination.KeyIn,
            Destination.Billers,
            is Destination.FillIn,
            Destination.Households,
            Destination.History,
            Destination.Settings,
            Destination.Reminders,
            Destination.Backups,
            Destination.BackingUp,
            Destination.Restoring,
            is Destination.Methods,
            is Destination.Confirm,
            is Destination.Payment,
            is Destination.Receipt,
            is Destination.OtherWays,
            is Destination.StoreSlip,
            is Destination.SaveHousehold,
            is Destination.LookingBack,
            is Destination.Erasing,
            -> Unit
        }
    }
}

private fun AppModel.backToBill(why: Words) {
    val stop = navigation.backTo { it is Destination.Bill }
    val at = stop.destination
    if (at is Destination.Bill) billModel(stop, this, at).lookUpAgain(why)
}

package tw.waterpay.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import tw.waterpay.ui.erasing.ErasingEvent
import tw.waterpay.ui.erasing.ErasingModel
import tw.waterpay.ui.erasing.ErasingScreen
import tw.waterpay.ui.households.HouseholdsEvent
import tw.waterpay.ui.households.HouseholdsModel
import tw.waterpay.ui.households.HouseholdsScreen
import tw.waterpay.ui.households.SavingEvent
import tw.waterpay.ui.households.SavingModel
import tw.waterpay.ui.households.SavingScreen
import tw.waterpay.ui.lookingback.LookingBackEvent
import tw.waterpay.ui.lookingback.LookingBackModel
import tw.waterpay.ui.lookingback.LookingBackScreen
import tw.waterpay.ui.reminders.RemindersEvent
import tw.waterpay.ui.reminders.RemindersModel
import tw.waterpay.ui.reminders.RemindersScreen

/*
 * The stops at which a resident decides what is kept on this phone, and looks at it: each ties a screen to its model, and
 * its events to the way on.
 */

@Composable
internal fun SaveHouseholdStop(stop: Stop, app: AppModel, at: Destination.SaveHousehold) {
    val model = stop.model { scope ->
        SavingModel(app.waterPay, scope, at.found) {
            app.reminders.renew()
            app.navigation.back()
        }
    }
    val state by model.state.collectAsState()
    SavingScreen(at.found.household, state) { event ->
        when (event) {
            is SavingEvent.Type -> model.type(event.name)
            SavingEvent.Save -> model.save()
            SavingEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun HouseholdsStop(stop: Stop, app: AppModel) {
    val model = stop.model { scope -> HouseholdsModel(app.waterPay, scope, app.reminders::renew) }
    val state by model.state.collectAsState()
    HouseholdsScreen(state) { event ->
        when (event) {
            is HouseholdsEvent.MoveUp -> model.moveUp(event.account)
            is HouseholdsEvent.MoveDown -> model.moveDown(event.account)
            is HouseholdsEvent.Rename -> model.rename(event.household)
            is HouseholdsEvent.Type -> model.type(event.name)
            HouseholdsEvent.KeepName -> model.keepName()
            is HouseholdsEvent.AskToRemove -> model.askToRemove(event.account)
            HouseholdsEvent.Remove -> model.remove()
            HouseholdsEvent.LeaveAsItIs -> model.leaveAsItIs()
            is HouseholdsEvent.LookBack -> app.navigation.goTo(Destination.LookingBack(event.account))
            HouseholdsEvent.ReadAgain -> model.readAgain()
            HouseholdsEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun LookingBackStop(stop: Stop, app: AppModel, at: Destination.LookingBack) {
    val model = stop.model { scope -> LookingBackModel(app.waterPay, scope, at.account) }
    val state by model.state.collectAsState()
    LookingBackScreen(state) { event ->
        when (event) {
            LookingBackEvent.YearBefore -> model.yearBefore()
            LookingBackEvent.YearAfter -> model.yearAfter()
            LookingBackEvent.Ask -> model.ask()
            LookingBackEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun RemindersStop(stop: Stop, app: AppModel) {
    val model = stop.model { scope -> RemindersModel(app, scope) }
    val state by model.state.collectAsState()
    LaunchedEffect(model) { model.renew() }
    RemindersScreen(state) { event ->
        when (event) {
            is RemindersEvent.RemindMe -> model.remindMe(event.isOn)
            is RemindersEvent.Before -> model.before(event.day)
            is RemindersEvent.Overdue -> model.overdue(event.day)
            is RemindersEvent.At -> model.at(event.hour)
            RemindersEvent.Renew -> model.renew()
            RemindersEvent.Back -> app.navigation.back()
        }
    }
}

/** What other screens remember may be erased, so they ask for it anew; what was shared, and what is announced, has it too. */
@Composable
internal fun ErasingStop(stop: Stop, app: AppModel, at: Destination.Erasing) {
    val model = stop.model { scope ->
        ErasingModel(app.waterPay, scope, at.erasure) {
            app.phone.surroundings.takeBackShared()
            app.navigation.forgetAllBut(stop)
            app.reminders.renew()
        }
    }
    val state by model.state.collectAsState()
    ErasingScreen(state) { event ->
        when (event) {
            ErasingEvent.Erase -> model.erase()
            ErasingEvent.LeaveAsItIs -> app.navigation.back()
            ErasingEvent.AskAgain -> model.askAgain()
            ErasingEvent.Done -> app.navigation.home()
        }
    }
}

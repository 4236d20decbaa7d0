package tw.waterpay.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import tw.waterpay.ui.backup.BackingUpEvent
import tw.waterpay.ui.backup.BackingUpModel
import tw.waterpay.ui.backup.BackingUpScreen
import tw.waterpay.ui.backup.BackupsEvent
import tw.waterpay.ui.backup.BackupsScreen
import tw.waterpay.ui.backup.RestoringEvent
import tw.waterpay.ui.backup.RestoringModel
import tw.waterpay.ui.backup.RestoringScreen

/*
 * The stops between this phone and another one: each ties a screen to its model, and its events to the way on. Passphrases
 * are typed on some, so these are kept secret.
 */

@Composable
internal fun BackupsStop(app: AppModel) {
    BackupsScreen { event ->
        when (event) {
            BackupsEvent.BackUp -> app.navigation.goTo(Destination.BackingUp)
            BackupsEvent.Restore -> app.navigation.goTo(Destination.Restoring)
            BackupsEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun BackingUpStop(stop: Stop, app: AppModel) {
    val model = stop.model { scope -> BackingUpModel(app.waterPay, app.phone.surroundings, scope) }
    val state by model.state.collectAsState()
    KeptSecret(app)
    BackingUpScreen(model.words, state) { event ->
        when (event) {
            is BackingUpEvent.Type -> model.type(event.passphrase)
            is BackingUpEvent.TypeAgain -> model.typeAgain(event.again)
            BackingUpEvent.BackUp -> model.backUp()
            BackingUpEvent.Save -> model.save()
            BackingUpEvent.Done -> app.navigation.back()
            BackingUpEvent.Back -> app.navigation.back()
        }
    }
}

/** What other screens remember may not be all there is any more, so they ask for it anew. */
@Composable
internal fun RestoringStop(stop: Stop, app: AppModel) {
    val model = stop.model { scope ->
        RestoringModel(app.waterPay, app.phone.surroundings, scope) {
            app.navigation.forgetAllBut(stop)
            app.reminders.renew()
        }
    }
    val state by model.state.collectAsState()
    KeptSecret(app)
    RestoringScreen(model.words, state) { event ->
        when (event) {
            RestoringEvent.Choose -> model.choose()
            is RestoringEvent.Type -> model.type(event.passphrase)
            RestoringEvent.Restore -> model.restore()
            RestoringEvent.Done -> app.navigation.home()
            RestoringEvent.Back -> app.navigation.back()
        }
    }
}

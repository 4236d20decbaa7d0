package tw.waterpay.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import tw.waterpay.ui.history.HistoryEvent
import tw.waterpay.ui.history.HistoryModel
import tw.waterpay.ui.history.HistoryScreen
import tw.waterpay.ui.history.ReceiptEvent
import tw.waterpay.ui.history.ReceiptModel
import tw.waterpay.ui.history.ReceiptScreen

/*
 * The stops at which the past is looked at: each ties a screen to its model, and its events to the way on.
 */

@Composable
internal fun HistoryStop(stop: Stop, app: AppModel) {
    val model = stop.model { scope -> HistoryModel(app.waterPay, app.phone.surroundings, scope) }
    val state by model.state.collectAsState()
    HistoryScreen(state) { event ->
        when (event) {
            is HistoryEvent.View -> app.navigation.goTo(Destination.Payment(event.payment))
            is HistoryEvent.Export -> model.export(event.form)
            HistoryEvent.More -> model.more()
            HistoryEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun ReceiptStop(stop: Stop, app: AppModel, at: Destination.Receipt) {
    val model = stop.model { scope -> ReceiptModel(app.waterPay, app.phone, app.sandbox, scope, at.payment) }
    val state by model.proof.answer.collectAsState()
    val page by model.page.collectAsState()
    ReceiptScreen(state, page) { event ->
        when (event) {
            is ReceiptEvent.Share -> model.share(event.proof)
            ReceiptEvent.SharePicture -> model.sharePicture()
            ReceiptEvent.Print -> model.print()
            ReceiptEvent.Verify -> model.proof.ask()
            ReceiptEvent.Back -> app.navigation.back()
        }
    }
}

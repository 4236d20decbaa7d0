package tw.waterpay.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import tw.waterpay.ui.history.HistoryEvent
import tw.waterpay.ui.history.HistoryModel
import tw.waterpay.ui.history.HistoryScreen
import tw.waterpay.ui.history.ReceiptEvent
import tw.waterpay.ui.history.ReceiptScreen
import tw.waterpay.ui.history.proof

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
            HistoryEvent.Export -> model.export()
            HistoryEvent.More -> model.more()
            HistoryEvent.Back -> app.navigation.back()
        }
    }
}

@Composable
internal fun ReceiptStop(stop: Stop, app: AppModel, at: Destination.Receipt) {
    val proof = stop.model { scope -> Question(scope) { app.waterPay.proof(at.payment) } }
    val state by proof.answer.collectAsState()
    ReceiptScreen(state) { event ->
        when (event) {
            is ReceiptEvent.Share -> app.phone.surroundings.share(event.proof, fileName = null)
            ReceiptEvent.Verify -> proof.ask()
            ReceiptEvent.Back -> app.navigation.back()
        }
    }
}

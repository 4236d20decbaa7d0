package tw.waterpay.ui

import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect

/** While this is drawn, nobody sees in a screenshot what the resident authorises or types. */
@Composable
internal fun KeptSecret(app: AppModel) = DisposableEffect(Unit) {
    app.phone.surroundings.keepSecret(true)
    onDispose { app.phone.surroundings.keepSecret(false) }
}

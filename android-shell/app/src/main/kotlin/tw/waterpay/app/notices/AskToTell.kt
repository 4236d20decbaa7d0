package tw.waterpay.app.notices

import android.Manifest
import android.app.Activity
import android.content.pm.PackageManager
import android.os.Build
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import tw.waterpay.ui.Destination

/**
 * Asks whether the app may tell of payments, when there is first something to be told: the resident sees a payment on its
 * way. Asked until they say no.
 */
@Composable
internal fun AskToTell(activity: Activity, destination: Destination) {
    if (Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU) return
    val permission = rememberLauncherForActivityResult(ActivityResultContracts.RequestPermission()) {}
    val paying = destination is Destination.Payment
    LaunchedEffect(paying) {
        val name = Manifest.permission.POST_NOTIFICATIONS
        val open = activity.checkSelfPermission(name) != PackageManager.PERMISSION_GRANTED &&
            !activity.shouldShowRequestPermissionRationale(name)
        if (paying && open) permission.launch(name)
    }
}

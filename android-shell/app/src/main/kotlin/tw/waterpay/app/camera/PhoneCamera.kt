package tw.waterpay.app.camera

import android.Manifest
import android.content.Context
import android.content.pm.PackageManager
import android.view.Surface
import android.view.TextureView
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.result.contract.ActivityResultContracts
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.viewinterop.AndroidView
import androidx.lifecycle.compose.LifecycleResumeEffect
import tw.waterpay.LumaFrame
import tw.waterpay.ui.platform.Camera
import tw.waterpay.ui.platform.CameraUnavailable

/**
 * The phone's camera as the scanning screen sees it: asks for the permission when the screen opens, draws the picture, and
 * has a [CameraSession] for as long as the screen is in front. What the camera does is the session's part.
 */
class PhoneCamera : Camera {
    @Composable
    override fun Preview(
        modifier: Modifier,
        onFrame: (LumaFrame) -> Unit,
        onUnavailable: (CameraUnavailable) -> Unit,
    ) {
        val context = LocalContext.current
        val frames by rememberUpdatedState(onFrame)
        val unavailable by rememberUpdatedState(onUnavailable)
        var allowed by remember { mutableStateOf(context.mayUseCamera()) }
        // Asked once a visit to the screen: turning the phone is no reason to ask again.
        var asked by rememberSaveable { mutableStateOf(false) }
        var surface by remember { mutableStateOf<Surface?>(null) }

        val permission = rememberLauncherForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
            allowed = granted
            if (!granted) unavailable(CameraUnavailable.NotAllowed)
        }
        LaunchedEffect(Unit) {
            if (allowed) return@LaunchedEffect
            if (asked) {
                unavailable(CameraUnavailable.NotAllowed)
            } else {
                asked = true
                permission.launch(Manifest.permission.CAMERA)
            }
        }

        LifecycleResumeEffect(surface, allowed) {
            // The resident may have allowed it in the phone's settings meanwhile.
            allowed = context.mayUseCamera()
            val session = surface?.takeIf { allowed }?.let { onto ->
                CameraSession(context, onto, { frames(it) }, { unavailable(CameraUnavailable.NotThere) })
            }
            onPauseOrDispose { session?.close() }
        }

        AndroidView(
            factory = { TextureView(it).apply { surfaceTextureListener = PreviewSurface(this) { surface = it } } },
            modifier = modifier,
        )
    }
}

private fun Context.mayUseCamera(): Boolean =
    checkSelfPermission(Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED

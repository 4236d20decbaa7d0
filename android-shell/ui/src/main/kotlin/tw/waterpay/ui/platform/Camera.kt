package tw.waterpay.ui.platform

import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import tw.waterpay.LumaFrame

/**
 * The live camera, as the scanning screen sees it: something to draw, and frames.
 */
interface Camera {
    /**
     * Draws what the camera sees, and hands each frame to [onFrame] on a thread that may be kept waiting: the next frame
     * comes when it returns. The frame is the camera's own memory and must not be kept. Everything ends when the preview
     * leaves the screen.
     */
    @Composable
    fun Preview(modifier: Modifier, onFrame: (LumaFrame) -> Unit, onUnavailable: (CameraUnavailable) -> Unit)
}

/** Why there is nothing to see. */
enum class CameraUnavailable {
    /** The resident does not let the app use it. */
    NotAllowed,

    /** There is none, another app has it, or it failed. */
    NotThere,
}

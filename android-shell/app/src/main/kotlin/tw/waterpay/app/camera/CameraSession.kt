package tw.waterpay.app.camera

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.ImageFormat
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CameraMetadata
import android.hardware.camera2.CaptureRequest
import android.media.ImageReader
import android.os.Handler
import android.os.HandlerThread
import android.util.Size
import android.view.Surface
import tw.waterpay.LumaFrame
import tw.waterpay.app.systemService

/** What a frame measures. Every camera has it, and the code of a bill held at reading distance is read in it. */
internal val FRAME = Size(1280, 720)

/**
 * The camera at the back, from construction to [close]: its picture goes onto [preview], its frames to [onFrame].
 *
 * Everything happens on one thread of its own, so that a frame is looked at before the next one is taken, and those that
 * come meanwhile are dropped. A frame is the camera's memory and goes back to it when [onFrame] returns.
 *
 * @param onNotThere there is no camera, another app has it, or it failed; called on the main thread, unless closed
 */
internal class CameraSession(
    private val context: Context,
    private val preview: Surface,
    private val onFrame: (LumaFrame) -> Unit,
    private val onNotThere: () -> Unit,
) : AutoCloseable {
    private val thread = HandlerThread("camera").apply { start() }
    private val handler = Handler(thread.looper)
    private val cameras = context.systemService<CameraManager>()
    private val reader = ImageReader.newInstance(FRAME.width, FRAME.height, ImageFormat.YUV_420_888, 2)
    private var device: CameraDevice? = null
    private var opening = false

    @Volatile
    private var closed = false

    init {
        reader.setOnImageAvailableListener(::look, handler)
        handler.post { orNotThere(::open) }
    }

    /** Lets go of the camera. A frame that is being looked at is finished first, on the camera's own thread. */
    override fun close() {
        closed = true
        handler.post {
            reader.close()
            // A camera that is still being opened comes yet, and has to find the thread on which it is closed again.
            if (!opening) end(device)
        }
    }

    private fun end(camera: CameraDevice?) {
        camera?.close()
        thread.quitSafely()
    }

    private fun look(reader: ImageReader) {
        if (closed) return
        reader.acquireLatestImage()?.use { image ->
            val luma = image.planes[0]
            onFrame(LumaFrame(luma.buffer, image.width, image.height, luma.rowStride))
        }
    }

    // The screen asks for the permission before it begins a session; if it is taken away at this moment, that is caught.
    @SuppressLint("MissingPermission")
    private fun open() {
        if (closed) return
        val back = cameras.cameraIdList.firstOrNull { it.faces(CameraMetadata.LENS_FACING_BACK) } ?: return notThere()
        cameras.openCamera(back, Opened(back), handler)
        opening = true
    }

    private fun String.faces(facing: Int): Boolean =
        cameras.getCameraCharacteristics(this)[CameraCharacteristics.LENS_FACING] == facing

    private inner class Opened(private val id: String) : CameraDevice.StateCallback() {
        override fun onOpened(camera: CameraDevice) {
            opening = false
            if (closed) return end(camera)
            device = camera
            orNotThere {
                // What replaces it came with a later Android than the oldest that is served.
                @Suppress("DEPRECATION")
                camera.createCaptureSession(listOf(preview, reader.surface), Configured(camera, id), handler)
            }
        }

        override fun onDisconnected(camera: CameraDevice) = failed(camera)

        override fun onError(camera: CameraDevice, error: Int) = failed(camera)

        private fun failed(camera: CameraDevice) {
            opening = false
            if (closed) return end(camera)
            camera.close()
            notThere()
        }
    }

    private inner class Configured(private val camera: CameraDevice, private val id: String) :
        CameraCaptureSession.StateCallback() {
        override fun onConfigured(session: CameraCaptureSession) {
            if (!closed) orNotThere { session.setRepeatingRequest(request(), null, handler) }
        }

        override fun onConfigureFailed(session: CameraCaptureSession) = notThere()

        private fun request(): CaptureRequest =
            camera.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW).run {
                addTarget(preview)
                addTarget(reader.surface)
                val modes = cameras.getCameraCharacteristics(id)[CameraCharacteristics.CONTROL_AF_AVAILABLE_MODES]
                val continuous = CameraMetadata.CONTROL_AF_MODE_CONTINUOUS_PICTURE
                if (modes != null && continuous in modes) set(CaptureRequest.CONTROL_AF_MODE, continuous)
                build()
            }
    }

    /** The camera can go at any moment: another app takes it, the permission is taken back, the session was closed. */
    private fun orNotThere(step: () -> Unit) =
        try {
            step()
        } catch (_: CameraAccessException) {
            notThere()
        } catch (_: SecurityException) {
            notThere()
        } catch (_: IllegalStateException) {
            notThere()
        } catch (_: IllegalArgumentException) {
            // What a surface that is gone meanwhile is refused with.
            notThere()
        }

    private fun notThere() {
        Handler(context.mainLooper).post { if (!closed) onNotThere() }
    }
}

package tw.waterpay.app.camera

import android.graphics.Matrix
import android.graphics.RectF
import android.graphics.SurfaceTexture
import android.view.Surface
import android.view.TextureView

/** Hands on the surface that [view] draws, and keeps the picture upright and undistorted on it however the phone is held. */
internal class PreviewSurface(private val view: TextureView, private val onSurface: (Surface?) -> Unit) :
    TextureView.SurfaceTextureListener {
    private var surface: Surface? = null

    override fun onSurfaceTextureAvailable(texture: SurfaceTexture, width: Int, height: Int) {
        texture.setDefaultBufferSize(FRAME.width, FRAME.height)
        turn(width, height)
        surface = Surface(texture).also(onSurface)
    }

    override fun onSurfaceTextureSizeChanged(texture: SurfaceTexture, width: Int, height: Int) = turn(width, height)

    override fun onSurfaceTextureDestroyed(texture: SurfaceTexture): Boolean {
        onSurface(null)
        surface?.release()
        surface = null
        return true
    }

    override fun onSurfaceTextureUpdated(texture: SurfaceTexture) = Unit

    private fun turn(width: Int, height: Int) {
        val turned = view.display?.rotation ?: Surface.ROTATION_0
        view.setTransform(upright(width.toFloat(), height.toFloat(), turned))
    }
}

/**
 * How the picture has to be laid on a view of [width] by [height] so that it fills it and is cut at two sides, not
 * stretched. The texture itself turns the picture for the phone held upright and stretches it to the view; [turned] is the
 * display's rotation.
 */
internal fun upright(width: Float, height: Float, turned: Int): Matrix {
    val view = RectF(0f, 0f, width, height)
    val sideways = turned == Surface.ROTATION_90 || turned == Surface.ROTATION_270
    // Of a phone held upright the picture is as high as the sensor is wide.
    val picture = RectF(0f, 0f, FRAME.height.toFloat(), FRAME.width.toFloat())
    val seen = if (sideways) RectF(0f, 0f, picture.height(), picture.width()) else picture
    val scale = maxOf(width / seen.width(), height / seen.height())

    return Matrix().apply {
        setRectToRect(view, picture, Matrix.ScaleToFit.FILL)
        postTranslate(-picture.centerX(), -picture.centerY())
        postRotate(-90f * turned)
        postScale(scale, scale)
        postTranslate(view.centerX(), view.centerY())
    }
}

package tw.waterpay.app.camera

import android.app.Application
import android.graphics.Matrix
import android.view.Surface
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import kotlin.test.Test
import kotlin.test.assertEquals

/** Where the corners of the view go: the texture stretches the picture over it, and the matrix has to undo that. */
@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
class PreviewSurfaceTest {
    @Test
    fun `a phone held upright shows the picture as high as it is, and cuts it at the sides`() {
        // 720 by 1280 fills 540 by 1280 by its height.
        assertEquals(listOf(-90f, 0f, 630f, 1280f), upright(540f, 1280f, Surface.ROTATION_0).corners(540f, 1280f))
    }

    @Test
    fun `a wide view shows it as wide as it is, and cuts it above and below`() {
        assertEquals(listOf(0f, -140f, 720f, 1140f), upright(720f, 1000f, Surface.ROTATION_0).corners(720f, 1000f))
    }

    @Test
    fun `a phone on its left side has the picture turned back`() {
        // The upper left corner of what the texture draws comes to the lower left of the view.
        assertEquals(listOf(0f, 720f, 1280f, 0f), upright(1280f, 720f, Surface.ROTATION_90).corners(1280f, 720f))
    }

    @Test
    fun `a phone on its right side has it turned the other way`() {
        assertEquals(listOf(1280f, 0f, 0f, 720f), upright(1280f, 720f, Surface.ROTATION_270).corners(1280f, 720f))
    }

    private fun Matrix.corners(width: Float, height: Float): List<Float> =
        floatArrayOf(0f, 0f, width, height).also(::mapPoints).map { Math.round(it).toFloat() }
}

package tw.waterpay.ui.scan

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancel
import tw.waterpay.LumaFrame
import tw.waterpay.Personal
import tw.waterpay.bindings.ReadCode
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.platform.CameraUnavailable
import java.nio.ByteBuffer
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.test.assertNull

class ScanModelTest {
    @Test
    fun `the first bill leads on, once, until the screen is seen again`(): Unit = scanning { model, camera, bills ->
        camera.sees(A_BILL)
        model.onFrame(FRAME)
        assertEquals(emptyList(), bills, "nobody looks yet")
        model.look()
        repeat(3) { model.onFrame(FRAME) }
        assertEquals(listOf(A_BILL), bills)
        model.look()
        model.onFrame(FRAME)
        assertEquals(listOf(A_BILL, A_BILL), bills)
    }

    @Test
    fun `after a code that is no bill it says what it is, and looks on`(): Unit = scanning { model, camera, bills ->
        model.look()
        camera.sees("https://line.me/R/ti/p/made-up")
        model.onFrame(FRAME)
        assertNotNull(model.looking().instead)
        assertEquals(emptyList(), bills)
        camera.sees(A_BILL)
        model.onFrame(FRAME)
        assertEquals(listOf(A_BILL), bills)
    }

    @Test
    fun `a frame without a code only says how to aim`(): Unit = scanning { model, camera, bills ->
        model.look()
        camera.advises("Please hold the phone still.")
        model.onFrame(FRAME)
        assertEquals(ScanState.Looking(instead = null, aim = "Please hold the phone still."), model.state.value)
        assertEquals(emptyList(), bills)
    }

    @Test
    fun `a bill on a photograph and one before the camera do not both lead on`(): Unit =
        scanning { model, camera, bills ->
            model.look()
            model.lead(Personal("on the photograph"))
            camera.sees(A_BILL)
            model.onFrame(FRAME)
            assertEquals(listOf("on the photograph"), bills)
        }

    @Test
    fun `without a camera it says why, until it is tried again`(): Unit = scanning { model, _, _ ->
        model.look()
        model.onUnavailable(CameraUnavailable.NotAllowed)
        assertEquals(ScanState.Unavailable(CameraUnavailable.NotAllowed), model.state.value)
        model.look()
        assertNull(model.looking().instead)
    }

    private fun scanning(test: (ScanModel, Seeing, List<String>) -> Unit) = Journey.begin().use { journey ->
        val camera = Seeing(journey.waterPay)
        val bills = mutableListOf<String>()
        val scope = CoroutineScope(Dispatchers.Unconfined)
        test(ScanModel(camera, scope) { bills += it.reveal() }, camera, bills)
        scope.cancel()
    }

    private fun ScanModel.looking() = assertIs<ScanState.Looking>(state.value)

    /** The real core, but for what is in a frame. */
    private class Seeing(core: WaterPayInterface) : WaterPayInterface by core {
        private var code: String? = null

        fun sees(text: String) {
            code = text
        }

        private var advice = ""

        fun advises(words: String) {
            advice = words
        }

        override fun howToAim(): String = advice

        override fun readFrame(luma: ByteBuffer, width: UInt, height: UInt, stride: UInt): Boolean = code != null

        override fun codeInFrame(): ReadCode? = code?.let { ReadCode(Personal(it), centreX = 0f, centreY = 0f) }
    }

    private companion object {
        val FRAME = LumaFrame(ByteBuffer.allocateDirect(64), width = 8, height = 8, rowStride = 8)

        const val A_BILL = "TWQRP://金門縣自來水廠/158/03/V1?D1=122200&D3=MadeUpCode01&D4=20361220&D7=2863465" +
            "&D8=水費12511&D10=901&D11=00,0040065224244555005500000100161000&D12=99991231235959&D15=000&D16=水費"
    }
}

package tw.waterpay.ui.history

import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.flow.first
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withTimeout
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.sandbox.bill
import tw.waterpay.sandbox.end
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.platform.Phone
import tw.waterpay.ui.platform.Signed
import javax.imageio.ImageIO
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import kotlin.time.Duration.Companion.seconds

class ReceiptModelTest {
    @Test
    fun `the page of a receipt is handed over as a picture, and printed as the same`() = on { journey ->
        val model = journey.receipt()
        model.sharePicture()
        model.isDone()
        model.print()
        model.isDone()
        val (file, printed) = journey.surroundings.files.single() to journey.surroundings.printed.single()
        assertEquals("waterpay-receipt.png", file.name)
        assertContentEquals(file.bytes, printed)
        assertNotNull(ImageIO.read(printed.inputStream()))
    }

    @Test
    fun `a phone without a font for it draws no page, and the resident reads so and sends the proof`() = on { journey ->
        val bare = journey.phone.run { Phone(camera, deviceKey, surroundings, preferences, reminding, listOf("/no")) }
        val model = journey.receipt(phone = bare)
        model.sharePicture()
        assertNotNull(model.page.first { it.refused != null }.refused)
        model.share("the proof")
        assertEquals(listOf("the proof"), journey.surroundings.messages)
        assertEquals(0, journey.surroundings.files.size)
    }

    @Test
    fun `while one page is drawn, no other is`() = on { journey ->
        val go = CompletableDeferred<Unit>()
        var drawn = 0
        val slow = object : WaterPayInterface by journey.waterPay {
            override suspend fun receiptPicture(
                payment: PaymentId,
                movesNoMoney: Boolean,
                faces: List<String>,
            ): ByteArray {
                drawn += 1
                go.await()
                return byteArrayOf()
            }
        }
        val model = journey.receipt(slow)
        model.sharePicture()
        model.print()
        assertEquals(PageState(drawing = true), model.page.value)
        go.complete(Unit)
        model.isDone()
        assertEquals(1, drawn)
        assertEquals(0, journey.surroundings.printed.size)
    }

    /** Of a bill that is paid. */
    private suspend fun Journey.receipt(
        waterPay: WaterPayInterface = this.waterPay,
        phone: Phone = this.phone,
    ): ReceiptModel {
        val begun = waterPay.prepare(waterPay.bill("0000001"), "stored_value").use {
            it.pay(assertIs<Signed.Signature>(key.sign(it.toSign(), "")).bytes)
        }
        return ReceiptModel(waterPay, phone, sandbox = true, scope, waterPay.end(begun.id).id)
    }

    private suspend fun ReceiptModel.isDone() = assertEquals(PageState(), page.first { !it.drawing })

    private fun on(steps: suspend (Journey) -> Unit): Unit =
        Journey.begin().use { runBlocking { withTimeout(30.seconds) { steps(it) } } }
}

package tw.waterpay

import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import org.junit.jupiter.api.AutoClose
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import tw.waterpay.bindings.ExportForm
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.ReceiptPageProblem
import tw.waterpay.bindings.WaterPay
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.sandbox.Phone
import tw.waterpay.sandbox.SYSTEM_FACE
import tw.waterpay.sandbox.Sandbox
import tw.waterpay.sandbox.bill
import tw.waterpay.sandbox.end
import java.nio.file.Path
import javax.imageio.ImageIO
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertTrue

/** What can be taken elsewhere of a bill that is paid: its line in the history, and its receipt on a page. */
class PaidTest(@TempDir folder: Path) {
    @AutoClose
    private val sandbox = Sandbox.start()

    private val phone = Phone(folder, sandbox.address)

    @Test
    fun `the history as JSON has numbers, and the proof of each payment`(): Unit = havingPaid { waterPay, payment ->
        val exported = Json.parseToJsonElement(waterPay.export(ExportForm.JSON)).jsonArray.single().jsonObject
        assertEquals(JsonPrimitive(payment.total.amount.dollars), exported["total_twd"])
        assertEquals(JsonPrimitive(waterPay.receipt(payment.id).proof), exported["receipt"])
    }

    @Test
    fun `the history as a table has a line for each payment below their names`(): Unit = havingPaid {
            waterPay,
            payment,
        ->
        val (names, line) = waterPay.export(ExportForm.TABLE).trimEnd().lines()
        assertEquals(names.count { it == ',' }, line.count { it == ',' })
        assertTrue(payment.bill in line)
    }

    @Test
    fun `a receipt's page is a picture whose code is read back as the proof`(): Unit = havingPaid { waterPay, payment ->
        val file = waterPay.receiptPicture(payment.id, movesNoMoney = true, listOf("/no/such/face.ttc", SYSTEM_FACE))
        val picture = ImageIO.read(file.inputStream())
        assertEquals(1480 to 2100, picture.width to picture.height)
        assertEquals(
            waterPay.receipt(payment.id).proof,
            waterPay.readPhoto(file).codes.single().text.reveal(),
        )
        val ofMoney = waterPay.receiptPicture(payment.id, movesNoMoney = false, listOf(SYSTEM_FACE))
        assertFalse(file.contentEquals(ofMoney), "the page of a sandbox says so")
    }

    @Test
    fun `without a face that is there no page is drawn, and the resident reads why`(): Unit =
        havingPaid { waterPay, payment ->
            for (faces in listOf(emptyList(), listOf("/no/such/face.ttc"))) {
                val refusal = assertFailsWith<WaterPayException.NoReceiptPage> {
                    waterPay.receiptPicture(payment.id, movesNoMoney = true, faces)
                }
                assertEquals(ReceiptPageProblem.NO_FACE, refusal.problem)
                assertTrue(refusal.words.whatToDo.isNotBlank())
            }
        }

    private fun havingPaid(work: suspend (WaterPay, Payment) -> Unit): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown { waterPay ->
            work(waterPay, waterPay.end(phone.pay(waterPay, waterPay.bill("0000001")).id))
        }
    }
}

package tw.waterpay

import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AutoClose
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.Stage
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.sandbox.Phone
import tw.waterpay.sandbox.SamplePhoto
import tw.waterpay.sandbox.Sandbox
import tw.waterpay.sandbox.end
import java.io.PrintWriter
import java.io.StringWriter
import java.nio.file.Path
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertTrue

/** What a log or a crash report would hold: the descriptions of values and of exceptions. */
class SecrecyTest(@TempDir folder: Path) {
    @AutoClose
    private val sandbox = Sandbox.start()

    private val phone = Phone(folder, sandbox.address)

    @Test
    fun `personal text shows itself only when it is asked to`() {
        val name = Personal("陳○明")
        assertEquals("陳○明", name.reveal())
        assertEquals("Personal(…)", "$name")
        assertEquals(Personal("陳○明"), name)
    }

    @Test
    fun `no value of a whole journey describes the resident`(): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown { waterPay ->
            val code = waterPay.readPhoto(SamplePhoto("bill.jpg").file).codes.first()
            val lookUp = waterPay.lookUpCode(code.text.reveal())
            val found = assertIs<LookUp.Due>(lookUp).found
            val bill = found.bills.single().bill
            val offer = waterPay.prepare(bill, "stored_value").use { it.offer() }
            val begun = phone.pay(waterPay, bill)
            val paid = waterPay.end(begun.id)
            assertIs<Stage.Paid>(paid.stage)

            val household = found.household
            val secrets = listOf(
                household.account.number,
                household.maskedName,
                household.maskedAddress,
                offer.method.label,
                code.text,
            ).map(Personal::reveal)
            assertTrue(secrets.all { it.length > 1 }, "else the search below finds nothing")

            val values = listOf(
                code,
                waterPay.understand(code.text.reveal()),
                lookUp,
                waterPay.methods(bill),
                offer,
                begun,
                paid,
                waterPay.history(null, 100u),
                waterPay.accounts(),
                waterPay.receipt(paid.id),
            )
            for (value in values) assertTellsNothing(value.toString(), secrets)
        }
    }

    @Test
    fun `no exception describes what the resident has given`(): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown { waterPay ->
            val typed = listOf("123456", "12345678", "1234-56789", "A123456", "王小明")
            val scanned = typed + listOf(
                "TWQRP://made up/158/03/V1?D1=99&D7=7654321",
                "https://example.tw/pay?to=7654321&name=王小明",
            )
            val refusals = typed.map { refusal { waterPay.keyedIn(it) } } +
                scanned.map { refusal { waterPay.understand(it) } } +
                scanned.map { refusal { waterPay.lookUpCode(it) } } +
                typed.map { refusal { waterPay.backUp(Personal(it), again = Personal("$it!")) } } +
                refusal { waterPay.payment("7654321") }

            for (refusal in refusals) assertTellsNothing(everythingOf(refusal), scanned + "7654321")
        }
    }

    private inline fun refusal(ask: () -> Unit): WaterPayException = assertFailsWith<WaterPayException> { ask() }

    /** Both descriptions, and what a crash report prints. */
    private fun everythingOf(refusal: WaterPayException): String = StringWriter().also {
        it.write("${refusal.message} $refusal ")
        refusal.printStackTrace(PrintWriter(it))
    }.toString()

    private fun assertTellsNothing(text: String, secrets: List<String>) {
        for (secret in secrets) assertFalse(secret in text, "what should be hidden is in: $text")
    }
}

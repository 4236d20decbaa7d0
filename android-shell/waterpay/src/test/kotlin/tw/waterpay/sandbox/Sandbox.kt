package tw.waterpay.sandbox

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonArray
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import kotlinx.serialization.json.put
import tw.waterpay.bindings.BillId
import tw.waterpay.bindings.PaymentId
import java.net.URI
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpRequest.BodyPublishers
import java.net.http.HttpResponse.BodyHandlers
import java.time.Instant
import java.util.concurrent.TimeUnit
import kotlin.time.Duration

/**
 * A bill gateway of its own to run a test against, and its control interface: `docs/sandbox.md` says what each request
 * does. It keeps everything in memory and ends with [close], or with this process.
 */
class Sandbox private constructor(
    private val process: Process,
    /** Where it listens, for [tw.waterpay.bindings.Settings.gateway]. */
    val address: String,
) : AutoCloseable {
    /** A movement of money. Two for one bill would be a double charge. */
    data class Charge(val payment: PaymentId, val bill: BillId, val dollars: Long)

    /** Every movement of money, in its order. */
    fun charges(): List<Charge> = control("GET", "charges")!!.getValue("charges").jsonArray.map {
        val charge = it.jsonObject
        Charge(charge.text("payment_id"), charge.text("bill_id"), charge.getValue("total").jsonPrimitive.long)
    }

    /** What its clock shows. */
    fun now(): Instant = Instant.parse(control("GET", "clock")!!.text("now"))

    /** Sets its clock ahead. */
    fun advance(by: Duration) {
        control("POST", "clock", buildJsonObject { put("advance_seconds", by.inWholeSeconds) })
    }

    /** Switches [fault] on, for so many [times] or until [behave]. */
    fun misbehave(fault: String, on: String = "any", times: Int? = null) = misbehave(
        buildJsonObject {
            put("fault", fault)
            put("on", on)
            times?.let { put("times", it) }
        },
    )

    /** Switches a fault on, as the control interface states it. */
    fun misbehave(fault: JsonObject) {
        control("POST", "faults", fault)
    }

    /** Switches all faults off. */
    fun behave() {
        control("DELETE", "faults")
    }

    /** Decides a payment that is on its way: `confirm`, `settle`, `cancel`, `decline` or `expire`. */
    fun decide(payment: PaymentId, decision: String) {
        control("POST", "payments/$payment/$decision")
    }

    /** Corrects what a bill asks for. */
    fun correct(bill: BillId, dollars: Long) {
        control("POST", "bills/$bill", buildJsonObject { put("amount", dollars) })
    }

    /** Forgets everything but the households. */
    fun forget() {
        control("POST", "reset")
    }

    override fun close() {
        process.destroy()
        process.waitFor(10, TimeUnit.SECONDS)
    }

    private fun control(method: String, path: String, body: JsonObject? = null): JsonObject? {
        val publisher = body?.let { BodyPublishers.ofString(it.toString()) } ?: BodyPublishers.noBody()
        val request = HttpRequest.newBuilder(URI("$address/sandbox/$path"))
            .header("Content-Type", "application/json")
            .method(method, publisher)
            .build()
        val response = client.send(request, BodyHandlers.ofString())
        check(response.statusCode() in 200..299) { "$method $path: ${response.statusCode()} ${response.body()}" }
        return response.body().takeIf(String::isNotEmpty)?.let { Json.parseToJsonElement(it).jsonObject }
    }

    companion object {
        /** The public half of the key that signs the receipts of every sandbox; its seed is published. */
        const val RECEIPT_KEY = "gtGdbpNdJQAqUlCb3FtazPeqAI2H48993WSRCppcjbQ"

        private val client: HttpClient = HttpClient.newHttpClient()

        /** Starts one on a free port. [beginsAt] is what its clock shows, as `2027-01-05T04:00:00Z`; else the real time. */
        fun start(beginsAt: String? = null): Sandbox {
            val program = checkNotNull(System.getProperty("waterpay.sandbox")) {
                "-Dwaterpay.sandbox has to name the program that `cargo build -p waterpay-sandbox` makes"
            }
            val begins = beginsAt?.let { listOf("--begins-at", it) }.orEmpty()
            val process = ProcessBuilder(listOf(program, "--port", "0", "--until-input-ends") + begins)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
            val said = checkNotNull(process.inputReader().readLine()) { "the sandbox did not start" }
            return Sandbox(process, said.substringAfterLast(' '))
        }

        private fun JsonObject.text(name: String): String = getValue(name).jsonPrimitive.content
    }
}

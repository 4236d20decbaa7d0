package tw.waterpay.scenarios

import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.jsonObject
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.Stage
import tw.waterpay.sandbox.Sandbox.Charge
import java.security.KeyFactory
import java.security.Signature
import java.security.spec.X509EncodedKeySpec
import java.util.Base64
import java.util.HexFormat

/*
 * What holds after every scenario, whatever it is about. Receipts are verified here by Java's own Ed25519, so that a core
 * which believed a bad one would be noticed.
 */

/** No bill has been charged twice. */
internal fun oneChargeABill(charges: List<Charge>) {
    val times = charges.groupingBy { it.bill }.eachCount().values.maxOrNull() ?: 0
    if (times > 1) throw Why.ChargedAgain(times)
}

/** What a phone shows as paid has a receipt that verifies and is about that payment, and a charge of that total. */
internal fun paidMeansPaid(history: List<Payment>, charges: List<Charge>, receiptKey: String) {
    for (payment in history) {
        val stage = payment.stage as? Stage.Paid ?: continue
        val moved = Charge(payment.id, payment.bill, payment.total.amount.dollars) in charges
        if (!moved || !proves(stage.receipt.proof, payment, receiptKey)) throw Why.PaidWithoutProof(payment.id)
    }
}

/** A charge that was authorised on a phone is known there: as paid or as not finished, and never as failed. */
internal fun chargesAreKnown(authorised: Set<PaymentId>, history: List<Payment>, charges: List<Charge>) {
    val known = history.filter { it.stage is Stage.Paid || !it.isFinal }.map { it.id }
    charges.find { it.payment in authorised && it.payment !in known }?.let { throw Why.ChargeUnknown(it.payment) }
}

private fun proves(proof: String, payment: Payment, receiptKey: String): Boolean {
    val claims = verified(proof, receiptKey) ?: return false
    val about = mapOf(
        "payment_id" to JsonPrimitive(payment.id),
        "bill_id" to JsonPrimitive(payment.bill),
        "payee_id" to JsonPrimitive(payment.payee.id),
        "amount" to JsonPrimitive(payment.amount.amount.dollars),
        "fee" to JsonPrimitive(payment.fee.amount.dollars),
        "total" to JsonPrimitive(payment.total.amount.dollars),
        "method_id" to JsonPrimitive(payment.method),
    )
    return about.all { (name, value) -> claims[name] == value }
}

/** What a compact JWS says, if [key] signed it. */
private fun verified(jws: String, key: String): JsonObject? {
    val (header, claims, signature) = jws.split('.').takeIf { it.size == 3 } ?: return null
    val good = Signature.getInstance("Ed25519").run {
        initVerify(KeyFactory.getInstance("Ed25519").generatePublic(X509EncodedKeySpec(ED25519 + bytes(key))))
        update("$header.$claims".toByteArray())
        verify(bytes(signature))
    }
    return if (good) Json.parseToJsonElement(bytes(claims).decodeToString()).jsonObject else null
}

/** What comes before the 32 bytes of the key in a `SubjectPublicKeyInfo` (RFC 8410). */
private val ED25519 = HexFormat.of().parseHex("302a300506032b6570032100")

private fun bytes(base64url: String): ByteArray = Base64.getUrlDecoder().decode(base64url)

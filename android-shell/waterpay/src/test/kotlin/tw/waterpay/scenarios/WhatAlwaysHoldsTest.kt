package tw.waterpay.scenarios

import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS
import tw.waterpay.Twd
import tw.waterpay.bindings.Doubt
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.Stage
import tw.waterpay.sandbox.Sandbox
import tw.waterpay.sandbox.Sandbox.Charge
import kotlin.test.Test
import kotlin.test.assertFailsWith
import kotlin.time.Duration.Companion.seconds

/** What always holds can fail: one true payment, and what would be wrong about it. */
@TestInstance(PER_CLASS)
class WhatAlwaysHoldsTest {
    private lateinit var payment: Payment
    private lateinit var charge: Charge

    @BeforeAll
    fun `one bill is paid`(): Unit = runBlocking {
        Sandbox.start().use { sandbox ->
            val phone = Phone(sandbox.address)
            phone.open()
            phone.keyIn("0000001")
            phone.pay(Choice(bill = 0, method = "card"))
            phone.waitFor(PaymentSeen(stage = StageWord.PAID), patience = 20.seconds)
            payment = phone.history().single()
            charge = sandbox.charges().single()
            phone.discard()
        }
    }

    @Test
    fun `a true payment is paid, known and charged once`() {
        oneChargeABill(listOf(charge))
        paidMeansPaid(listOf(payment), listOf(charge), Sandbox.RECEIPT_KEY)
        chargesAreKnown(setOf(payment.id), listOf(payment), listOf(charge))
    }

    @Test
    fun `two charges of one bill are noticed, also of two payments`() {
        assertFailsWith<Why.ChargedAgain> { oneChargeABill(listOf(charge, charge.copy(payment = "another"))) }
    }

    @Test
    fun `a payment without a charge of its total for its bill is noticed`() {
        for (charges in listOf(emptyList(), listOf(charge.copy(dollars = 1)), listOf(charge.copy(bill = "another")))) {
            assertFailsWith<Why.PaidWithoutProof> { paidMeansPaid(listOf(payment), charges, Sandbox.RECEIPT_KEY) }
        }
    }

    @Test
    fun `a receipt about another payment is noticed`() {
        val others = listOf(
            payment.copy(payee = payment.payee.copy(id = "another")),
            payment.copy(method = "another"),
            payment.copy(amount = payment.amount.copy(amount = Twd(1))),
            payment.copy(fee = payment.fee.copy(amount = Twd(0))),
        )
        for (other in others) {
            assertFailsWith<Why.PaidWithoutProof> { paidMeansPaid(listOf(other), listOf(charge), Sandbox.RECEIPT_KEY) }
        }
    }

    @Test
    fun `a receipt that does not verify is noticed`() {
        val receipt = (payment.stage as Stage.Paid).receipt
        val (header, claims, signature) = receipt.proof.split('.')
        val forged = listOf("", claims, "$header.$claims", "$header.$header.$signature", "$claims.$claims.$signature")
        for (proof in forged) {
            val shown = payment.copy(stage = Stage.Paid(receipt.copy(proof = proof)))
            assertFailsWith<Why.PaidWithoutProof> { paidMeansPaid(listOf(shown), listOf(charge), Sandbox.RECEIPT_KEY) }
        }
    }

    @Test
    fun `a charge that its phone does not know, or holds for failed, is noticed`() {
        val failed = payment.copy(stage = Stage.Expired, isFinal = true)
        for (history in listOf(emptyList(), listOf(failed))) {
            assertFailsWith<Why.ChargeUnknown> { chargesAreKnown(setOf(payment.id), history, listOf(charge)) }
        }
        val unfinished = payment.copy(stage = Stage.BeingConfirmed(Doubt.NO_ANSWER), isFinal = false)
        chargesAreKnown(setOf(payment.id), listOf(unfinished), listOf(charge))
        chargesAreKnown(emptySet(), emptyList(), listOf(charge))
    }
}

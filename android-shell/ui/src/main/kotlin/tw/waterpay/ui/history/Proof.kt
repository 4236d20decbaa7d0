package tw.waterpay.ui.history

import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.PaymentId
import tw.waterpay.bindings.Receipt
import tw.waterpay.bindings.WaterPayInterface

/** A receipt that has just been verified, and the payment with the names to what it says. */
data class Proof(val payment: Payment, val receipt: Receipt)

/** Reads the receipt of a payment and verifies it, each time anew. */
internal suspend fun WaterPayInterface.proof(id: PaymentId) = Proof(payment(id), receipt(id))

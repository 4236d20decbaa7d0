package tw.waterpay.ui

import tw.waterpay.bindings.BillId
import tw.waterpay.bindings.BillerId
import tw.waterpay.bindings.Found
import tw.waterpay.bindings.MethodId
import tw.waterpay.bindings.PaymentId
import tw.waterpay.ui.bill.Sought

/** Every screen there is, with what it is about. */
sealed interface Destination {
    /** How to begin, what is on its way, and who owes what. */
    data object Home : Destination

    /** The live camera. */
    data object Scan : Destination

    /** The number pad. */
    data object KeyIn : Destination

    /** What was found for a number or a code. */
    data class Household(val sought: Sought) : Destination

    /** One bill of those that were [found]. */
    data class Bill(val sought: Sought, val bill: BillId, val found: Found) : Destination

    /** The ways to pay a bill. */
    data class Methods(val bill: tw.waterpay.bindings.Bill) : Destination

    /** The offer that the resident decides on. */
    data class Confirm(val bill: tw.waterpay.bindings.Bill, val method: MethodId) : Destination

    /** How a payment stands. */
    data class Payment(val payment: PaymentId) : Destination

    /** What was paid or tried. */
    data object History : Destination

    /** The proof of a payment. */
    data class Receipt(val payment: PaymentId) : Destination

    /** How else the bills of a biller can be paid. */
    data class OtherWays(val biller: BillerId) : Destination

    /** Language, appearance, and what is verified. */
    data object Settings : Destination
}

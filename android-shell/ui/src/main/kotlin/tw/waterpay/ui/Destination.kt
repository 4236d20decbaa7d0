package tw.waterpay.ui

import tw.waterpay.bindings.Account
import tw.waterpay.bindings.BillId
import tw.waterpay.bindings.BillerId
import tw.waterpay.bindings.Erasure
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

    /** Everybody whose bills can be looked up. */
    data object Billers : Destination

    /** What one of them has to know. */
    data class FillIn(val biller: BillerId) : Destination

    /** What was found for a number or a code. */
    data class Household(val sought: Sought) : Destination

    /** A name for what was found, before it is saved. */
    data class SaveHousehold(val found: Found) : Destination

    /** The saved households, to be changed. */
    data object Households : Destination

    /** A household's year. */
    data class LookingBack(val account: Account) : Destination

    /** The question before something is erased. */
    data class Erasing(val erasure: Erasure) : Destination

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

    /** How else a bill can be paid. */
    data class OtherWays(val bill: tw.waterpay.bindings.Bill) : Destination

    /** The barcodes of a bill for the till of a store. */
    data class StoreSlip(val bill: tw.waterpay.bindings.Bill) : Destination

    /** Whether and when to be reminded, and of what. */
    data object Reminders : Destination

    /** What backups are for. */
    data object Backups : Destination

    /** A passphrase, and the backup that it opens. */
    data object BackingUp : Destination

    /** A backup, and what it brings. */
    data object Restoring : Destination

    /** Language, appearance, and what is verified. */
    data object Settings : Destination
}

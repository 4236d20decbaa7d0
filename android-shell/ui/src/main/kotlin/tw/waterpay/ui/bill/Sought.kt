package tw.waterpay.ui.bill

import tw.waterpay.Personal
import tw.waterpay.bindings.Account

/** What a bill is looked up by, once and again. */
sealed interface Sought {
    /** A number, keyed in or known from an earlier payment. */
    data class ByNumber(val account: Account) : Sought

    /** A printed code that the core has understood. */
    data class ByCode(val text: Personal) : Sought
}

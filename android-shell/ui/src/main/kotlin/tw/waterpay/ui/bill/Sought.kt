package tw.waterpay.ui.bill

import tw.waterpay.Personal
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.Found
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.WaterPayInterface

/** What a bill is looked up by, once and again. */
sealed interface Sought {
    /** A number, keyed in or known from an earlier payment. */
    data class ByNumber(val account: Account) : Sought

    /** A printed code that the core has understood. */
    data class ByCode(val text: Personal) : Sought
}

/** Asks the gateway what there is for [sought]. */
internal suspend fun WaterPayInterface.lookUp(sought: Sought): LookUp =
    when (sought) {
        is Sought.ByNumber -> lookUp(sought.account)
        is Sought.ByCode -> lookUpCode(sought.text.reveal())
    }

/** The household and its bills, if there is one of that number. */
internal val LookUp.foundIfAny: Found?
    get() = when (this) {
        is LookUp.Due -> found
        is LookUp.NothingDue -> found
        is LookUp.NoSuchNumber -> null
    }

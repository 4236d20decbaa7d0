package tw.waterpay.ui.journey

import kotlinx.coroutines.runBlocking
import tw.waterpay.Outcome
import tw.waterpay.bindings.HouseholdsChange
import tw.waterpay.bindings.SavedHousehold
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.outcome

/** Looks [number] up and saves its household as [name]. */
fun Journey.saves(number: String, name: String): List<SavedHousehold> =
    runBlocking { waterPay.changeHouseholds(HouseholdsChange.Save(found(number), name)) }

/** What the core says when it cannot do something with the list: the refusal of a name that is none. */
fun Journey.listFailed(): WaterPayException {
    val unnamed = HouseholdsChange.Rename(waterPay.keyedIn("0000001"), "")
    return when (val refused = runBlocking { outcome { waterPay.changeHouseholds(unnamed) } }) {
        is Outcome.Done -> error("it was not refused")
        is Outcome.Refused -> refused.error
    }
}

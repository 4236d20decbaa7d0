package tw.waterpay.scenarios

import tw.waterpay.bindings.Account
import tw.waterpay.bindings.Erasure
import tw.waterpay.bindings.HouseholdsChange
import tw.waterpay.bindings.HouseholdsProblem
import tw.waterpay.bindings.News
import tw.waterpay.bindings.Reminder
import tw.waterpay.bindings.ReminderKind
import tw.waterpay.bindings.SavedHousehold
import tw.waterpay.bindings.StoreSlipProblem

/*
 * What a resident does for households: saves them, asks about all of them, goes to a store, has them forgotten; and the
 * core's values for these, as they come through the bindings, in the words of the scenarios.
 */

/** Asks for the barcodes with which a bill is paid in a store. */
internal suspend fun Phone.drawSlip(bill: Int) {
    val asked = bill(bill)
    shown.slip = null
    shown.slip = attempt { it.storeSlip(asked) }
}

/** Does something with the saved households. */
internal suspend fun Phone.takeAct(act: HouseholdsAct) = when (act) {
    is HouseholdsAct.Save -> change(HouseholdsChange.Save(lastFound(), act.name))
    is HouseholdsAct.Rename -> change(HouseholdsChange.Rename(saved(act.place), act.name))
    is HouseholdsAct.Move -> change(HouseholdsChange.Move(saved(act.place), act.to.toUInt()))
    is HouseholdsAct.Remove -> change(HouseholdsChange.Remove(saved(act.place)))
    HouseholdsAct.Refresh -> refreshHouseholds()
}

/** Has something forgotten. */
internal suspend fun Phone.erase(what: Forgotten) {
    val erasure = when (what) {
        is Forgotten.Household -> Erasure.Household(app().keyedIn(what.number))
        Forgotten.Everything -> Erasure.Everything
    }
    shown.erased = null
    attempt { it.erase(erasure) }?.let {
        forgets(erasure)
        shown.erased = it
    }
}

private suspend fun Phone.change(change: HouseholdsChange) {
    attempt { it.changeHouseholds(change) }
}

private suspend fun Phone.refreshHouseholds() {
    attempt { it.refreshHouseholds() }?.let { shown.refreshed = it }
}

private suspend fun Phone.saved(place: Int): Account =
    app().households().getOrNull(place)?.household?.account ?: throw Why.OutOfPlace("no household is saved there")

/** A saved household. */
internal fun seen(saved: SavedHousehold) = HouseholdSeen(
    name = saved.name.reveal(),
    number = saved.household.account.number.reveal(),
    owed = saved.owed?.amount,
    bills = saved.bills.map(::seen),
)

/** Something new about a bill of a saved household. */
internal fun seen(news: News) = NewsSeen(news.name.reveal(), news.change, news.bill.amount.amount)

/** A reminder that is to come. */
internal fun seen(reminder: Reminder): ReminderSeen {
    val (kind, days) = when (val kind = reminder.kind) {
        is ReminderKind.DaysBefore -> ReminderWord.DAYS_BEFORE to kind.days
        ReminderKind.DueToday -> ReminderWord.DUE_TODAY to null
        is ReminderKind.Overdue -> ReminderWord.OVERDUE to kind.days
    }
    return ReminderSeen(
        name = reminder.name.reveal(),
        kind = kind,
        days = days?.toLong(),
        at = reminder.at.at,
        amount = reminder.bill.amount.amount,
    )
}

/** Why something was not done with the saved households. */
internal fun seen(problem: HouseholdsProblem): FailureSeen = FailureSeen(
    when (problem) {
        HouseholdsProblem.NAME_EMPTY,
        HouseholdsProblem.NAME_TOO_LONG,
        HouseholdsProblem.NAME_NOT_ONE_LINE,
        -> FailureKind.HOUSEHOLD_NAME

        HouseholdsProblem.ALREADY_SAVED -> FailureKind.HOUSEHOLD_ALREADY_SAVED

        HouseholdsProblem.TOO_MANY -> FailureKind.TOO_MANY_HOUSEHOLDS

        HouseholdsProblem.NOT_SAVED -> FailureKind.HOUSEHOLD_NOT_SAVED

        HouseholdsProblem.SET_ASIDE,
        HouseholdsProblem.NEWER,
        HouseholdsProblem.DISK,
        HouseholdsProblem.LEDGER,
        -> FailureKind.HOUSEHOLDS_FAILED

        HouseholdsProblem.NOT_RUNNING -> FailureKind.NOT_RUNNING
    },
)

/** Why stores do not take a bill. */
internal fun seen(problem: StoreSlipProblem): FailureSeen = when (problem) {
    StoreSlipProblem.NotTaken -> FailureSeen(FailureKind.NOT_TAKEN_IN_STORES)
    is StoreSlipProblem.NotOwed -> FailureSeen(FailureKind.NOT_OWED, status = word(problem.status))
    is StoreSlipProblem.Overdue -> FailureSeen(FailureKind.OVERDUE_IN_STORES)
    is StoreSlipProblem.OverLimit -> FailureSeen(FailureKind.OVER_STORE_LIMIT)
}

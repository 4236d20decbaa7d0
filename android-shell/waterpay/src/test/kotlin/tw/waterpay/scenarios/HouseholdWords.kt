package tw.waterpay.scenarios

import tw.waterpay.Twd
import tw.waterpay.bindings.Change
import java.time.Instant

/*
 * The words of a scenario file about saved households: what a resident does with them, what is seen of them, and how both
 * are read.
 */

/** What a resident does with the saved households. A place is one in their list, counted from 0. */
internal sealed interface HouseholdsAct {
    /** Saves the one that was looked up last under this name. */
    data class Save(val name: String) : HouseholdsAct

    /** Calls one otherwise. */
    data class Rename(val place: Int, val name: String) : HouseholdsAct

    /** Puts one elsewhere. */
    data class Move(val place: Int, val to: Int) : HouseholdsAct

    /** Forgets the one at this place. */
    data class Remove(val place: Int) : HouseholdsAct

    /** Asks about all of them. */
    data object Refresh : HouseholdsAct
}

/** What a resident wants forgotten. */
internal sealed interface Forgotten {
    /** The household of this number. */
    data class Household(val number: String) : Forgotten

    /** All there is. */
    data object Everything : Forgotten
}

/** A saved household. */
internal class HouseholdSeen(
    name: String? = null,
    number: String? = null,
    owed: Twd? = null,
    bills: List<BillSeen>? = null,
) : Seen("name" to name, "number" to number, "owed" to owed, "bills" to bills)

/** Something new about a bill of a saved household. */
internal class NewsSeen(name: String? = null, change: Change? = null, amount: Twd? = null) :
    Seen("name" to name, "change" to change, "amount" to amount)

/** A reminder that is to come. */
internal class ReminderSeen(
    name: String? = null,
    kind: ReminderWord? = null,
    days: Long? = null,
    at: Instant? = null,
    amount: Twd? = null,
) : Seen("name" to name, "kind" to kind, "days" to days, "at" to at, "amount" to amount)

/** What a reminder says about the due date. */
internal enum class ReminderWord { DAYS_BEFORE, DUE_TODAY, OVERDUE }

internal fun householdsAct(word: Word): HouseholdsAct = if (word.isText()) {
    when (val act = word.text()) {
        "refresh" -> HouseholdsAct.Refresh
        else -> word.unknown(act)
    }
} else {
    word.field { name, it ->
        when (name) {
            "save" -> HouseholdsAct.Save(it.text())
            "rename" -> it.fields { HouseholdsAct.Rename(needed("place", ::place), needed("name", Word::text)) }
            "move" -> it.fields { HouseholdsAct.Move(needed("place", ::place), needed("to", ::place)) }
            "remove" -> HouseholdsAct.Remove(place(it))
            else -> word.unknown(name)
        }
    }
}

internal fun forgotten(word: Word): Forgotten = if (word.isText()) {
    when (val what = word.text()) {
        "everything" -> Forgotten.Everything
        else -> word.unknown(what)
    }
} else {
    word.field { name, it ->
        when (name) {
            "household" -> Forgotten.Household(it.text())
            else -> word.unknown(name)
        }
    }
}

internal fun household(word: Word) = word.fields {
    HouseholdSeen(
        name = optional("name", Word::text),
        number = optional("number", Word::text),
        owed = optional("owed", ::dollars),
        bills = optional("bills") { it.list(::bill) },
    )
}

internal fun news(word: Word) = word.fields {
    NewsSeen(
        name = optional("name", Word::text),
        change = optional("change") { it.oneOf(Change.entries) },
        amount = optional("amount", ::dollars),
    )
}

internal fun reminder(word: Word) = word.fields {
    ReminderSeen(
        name = optional("name", Word::text),
        kind = optional("kind") { it.oneOf(ReminderWord.entries) },
        days = optional("days", Word::wholeNumber),
        at = optional("at") { it.parsed(Instant::parse) },
        amount = optional("amount", ::dollars),
    )
}

private fun place(word: Word) = word.wholeNumber().toInt()

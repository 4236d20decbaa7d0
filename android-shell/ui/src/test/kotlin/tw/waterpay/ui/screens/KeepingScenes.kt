package tw.waterpay.ui.screens

import tw.waterpay.Personal
import tw.waterpay.bindings.Erasure
import tw.waterpay.bindings.Found
import tw.waterpay.bindings.HouseholdsChange
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.NotRefreshed
import tw.waterpay.bindings.SavedHousehold
import tw.waterpay.bindings.Words
import tw.waterpay.bindings.usualReminderTimes
import tw.waterpay.ui.Answer
import tw.waterpay.ui.bill.foundIfAny
import tw.waterpay.ui.erasing.ErasingScreen
import tw.waterpay.ui.erasing.ErasingState
import tw.waterpay.ui.home.HomeScreen
import tw.waterpay.ui.home.HomeState
import tw.waterpay.ui.household.HouseholdScreen
import tw.waterpay.ui.household.SavedList
import tw.waterpay.ui.households.Asked
import tw.waterpay.ui.households.HouseholdsScreen
import tw.waterpay.ui.households.HouseholdsState
import tw.waterpay.ui.households.SavingScreen
import tw.waterpay.ui.households.SavingState
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.lookingback.LookingBackScreen
import tw.waterpay.ui.lookingback.LookingBackState
import tw.waterpay.ui.platform.ReminderChoice
import tw.waterpay.ui.reminders.RemindersScreen
import tw.waterpay.ui.reminders.RemindersState
import tw.waterpay.ui.reminders.Scheduled
import tw.waterpay.ui.scan.PhotoState
import tw.waterpay.ui.storeslip.StoreSlipScreen

/** What is kept on the phone and looked after there: households, their years, slips for a store, and how all that goes. */
internal suspend fun keeping(day: Day, journey: Journey): List<Drawn> =
    listing(day, journey) + lookingBack(journey) + reminding(journey) + goingToAStore(day, journey) + erasing(journey)

private suspend fun listing(day: Day, journey: Journey): List<Drawn> {
    val numbers = listOf("0000003", "0000005", "0000019")
    val unnamed = day.refusal { journey.waterPay.changeHouseholds(HouseholdsChange.Save(day.found("0000003"), "")) }
    numbers.zip(names(journey.language)).forEach { (number, name) ->
        journey.waterPay.changeHouseholds(HouseholdsChange.Save(day.found(number), name))
    }
    val saved = journey.waterPay.households()
    val first = saved.first()
    val naming = Asked.Name(first.household.account, Personal(""), unnamed)
    val removing = Asked.WhetherToRemove(first.household.account)
    val overdue = Answer.Told(day.lookUp(numbers.first()))
    return listOf<Drawn>(
        "household-saved" to { HouseholdScreen(overdue, SavedList.Read(saved)) {} },
        "save-household" to { SavingScreen(first.household, SavingState(first.name)) {} },
        "save-household-refused" to { SavingScreen(first.household, SavingState(problem = unnamed)) {} },
        "households" to { HouseholdsScreen(HouseholdsState(saved)) {} },
        "households-naming" to { HouseholdsScreen(HouseholdsState(saved, naming)) {} },
        "households-removing" to { HouseholdsScreen(HouseholdsState(saved, removing)) {} },
        "households-none" to { HouseholdsScreen(HouseholdsState(emptyList())) {} },
    ) + beginning(day, journey, saved)
}

private suspend fun beginning(day: Day, journey: Journey, saved: List<SavedHousehold>): List<Drawn> {
    journey.sandbox.misbehave("unavailable=1", on = "bills")
    val busy: Words = day.refusal { day.lookUp("0000003") }
    journey.sandbox.behave()
    val bill = saved.last().bills.single { it.bill.amount.amount.dollars == YET_TO_PAY }.bill
    journey.sandbox.correct(bill.id, CORRECTED)
    val refreshed = journey.waterPay.refreshHouseholds()
    val calm = HomeState(saved = saved)
    val changed = HomeState(saved = refreshed.households, news = refreshed.news)
    val first = saved.first()
    val notTold = HomeState(saved = listOf(first), notRefreshed = listOf(NotRefreshed(first.name, busy)))
    return listOf(
        "home-saved" to { HomeScreen(calm, PhotoState.Nothing, sandbox = false) {} },
        "home-news" to { HomeScreen(changed, PhotoState.Nothing, sandbox = false) {} },
        "home-not-refreshed" to { HomeScreen(notTold, PhotoState.Nothing, sandbox = false) {} },
    )
}

private suspend fun lookingBack(journey: Journey): List<Drawn> {
    val (saved, unsaved) = listOf("0000019", "0000001").map { journey.waterPay.keyedIn(it) }
    return listOf(
        "looking-back" to (saved to null),
        "looking-back-not-seen" to (saved to LONG_AGO),
        "looking-back-not-kept" to (unsaved to null),
    ).map { (name, asked) ->
        val told = journey.waterPay.lookBack(asked.first, asked.second)
        val latest = asked.second?.plus(1) ?: told.year.toInt()
        val state = LookingBackState(Answer.Told(told), told.year.toInt(), latest)
        name to { LookingBackScreen(state) {} }
    }
}

private suspend fun reminding(journey: Journey): List<Drawn> {
    val choice = ReminderChoice(isOn = true, usualReminderTimes())
    val scheduled = Scheduled(journey.waterPay.reminders(choice.times), isAllowed = true)
    val notAllowed = Scheduled(isAllowed = false)
    return listOf(
        "reminders" to { RemindersScreen(RemindersState(choice, scheduled)) {} },
        "reminders-not-allowed" to { RemindersScreen(RemindersState(choice, notAllowed)) {} },
        "reminders-off" to { RemindersScreen(RemindersState(choice.copy(isOn = false), Scheduled())) {} },
    )
}

private suspend fun goingToAStore(day: Day, journey: Journey): List<Drawn> {
    val slip = journey.waterPay.storeSlip(day.bill("0000010"))
    val none = day.refusal { journey.waterPay.storeSlip(day.bill("0000003")) }
    return listOf(
        "store-slip" to { StoreSlipScreen(Answer.Told(slip)) {} },
        "store-slip-none" to { StoreSlipScreen(Answer.Refused(none)) {} },
        "bill-perhaps-paid-elsewhere" to there(day.lookUp("0000010")),
    )
}

private suspend fun erasing(journey: Journey): List<Drawn> {
    val number = Erasure.Household(journey.waterPay.keyedIn("0000003"))
    val (one, all) = listOf(number, Erasure.Everything).map { journey.waterPay.beforeErasing(it) }
    val erased = journey.waterPay.erase(number)
    return listOf(
        "erasing" to { ErasingScreen(ErasingState.Asked(one)) {} },
        "erasing-everything" to { ErasingScreen(ErasingState.Asked(all)) {} },
        "erased" to { ErasingScreen(ErasingState.Erased(erased.words)) {} },
    )
}

private suspend fun Day.found(number: String): Found = checkNotNull(lookUp(number).foundIfAny)

private fun names(language: Language): List<String> =
    when (language) {
        Language.ZH_HANT_TW -> listOf("媽媽家", "店面", "老家")
        Language.EN -> listOf("Mother", "Shop", "Old house")
    }

/** What household 0000019 has to pay, and what is made of it. */
private const val YET_TO_PAY = 829L
private const val CORRECTED = 729L

/** A year of which nobody has seen a bill. */
private const val LONG_AGO: Short = 2001

package tw.waterpay.ui.journey

import tw.waterpay.bindings.Label
import tw.waterpay.ui.Destination
import tw.waterpay.ui.bill.Sought
import tw.waterpay.ui.platform.Shared
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue

class KeepingJourneyTest {
    @Test
    fun `a resident saves a household, and meets it on the first screen`() = Journey.travel {
        goesToTheHouseholdOf("0000001")
        presses(Label.SAVE_HOUSEHOLD)
        sees(Label.ASK_SAVE_HOUSEHOLD)
        presses(Label.SAVE_HOUSEHOLD)
        sees("請替這一戶取個名稱。")
        types("媽媽家")
        presses(Label.SAVE_HOUSEHOLD)
        sees(Label.LOOK_BACK)
        sees("媽媽家")
        presses(Label.BACK)
        sees(Label.SAVED_HOUSEHOLDS)
        presses("媽媽家")
        sees(Label.VIEW_BILL)
    }

    @Test
    fun `a resident removes a household from the list, after a question`() = Journey.travel {
        hasSaved("0000001", "媽媽家")
        presses(Label.EDIT_HOUSEHOLDS)
        presses(Label.REMOVE_HOUSEHOLD)
        sees(Label.ASK_REMOVE_HOUSEHOLD)
        presses(Label.REMOVE_HOUSEHOLD)
        sees(Label.NO_HOUSEHOLDS)
        presses(Label.BACK)
        sees(Label.HOW_IT_BEGINS)
    }

    @Test
    fun `a resident who has shown the barcodes is asked before paying here as well`() = Journey.travel {
        journey.goToBillOf("0000001")
        presses(Label.OTHER_WAYS)
        presses(Label.SHOW_STORE_BARCODES)
        sees("便利商店")
        awaits("the screen is bright") { journey.surroundings.bright }
        presses(Label.BACK)
        awaits("the screen is as before") { !journey.surroundings.bright }
        assertFalse(journey.surroundings.bright)
        presses(Label.BACK)
        presses(Label.NOT_PAID_ELSEWHERE)
        presses("沙盒儲值帳戶")
        presses(Label.AUTHORISE)
        sees("已繳費")
        assertEquals(1, journey.sandbox.charges().size)
    }

    @Test
    fun `a resident who came to the barcodes from the ways to pay does not go back there unasked`() = Journey.travel {
        journey.goToBillOf("0000001")
        presses(Label.PAY)
        presses(Label.OTHER_WAYS)
        presses(Label.SHOW_STORE_BARCODES)
        sees("便利商店")
        presses(Label.BACK)
        presses(Label.BACK)
        sees(Label.NOT_PAID_ELSEWHERE)
    }

    @Test
    fun `a resident has everything erased, and begins as on the first day`() = Journey.travel {
        hasSaved("0000001", "媽媽家")
        sees("媽媽家")
        journey.surroundings.share(Shared.File("waterpay-history.csv", "who owes what"))
        presses(Label.SETTINGS)
        presses(Label.ERASE_EVERYTHING)
        presses(Label.ERASE_NOW)
        presses(Label.DONE)
        sees(Label.HOW_IT_BEGINS)
        assertTrue(journey.app.navigation.stops.value.size == 1)
        assertTrue(journey.surroundings.shared.isEmpty(), "the spreadsheet is gone too")
    }

    @Test
    fun `a resident looks back on the years of a household`() = Journey.travel {
        journey.saves("0000019", "媽媽家")
        goesToTheHouseholdOf("0000019")
        presses(Label.LOOK_BACK)
        sees(Label.YEAR_BEFORE)
        presses(Label.YEAR_BEFORE)
        sees("公升")
    }

    /** Saves a household, and comes to the first screen, which has not been told of it. */
    private fun Steps.hasSaved(number: String, name: String) {
        journey.saves(number, name)
        presses(Label.SETTINGS)
        presses(Label.BACK)
    }

    private fun Steps.goesToTheHouseholdOf(number: String) {
        val account = journey.waterPay.keyedIn(number)
        journey.app.navigation.goTo(Destination.Household(Sought.ByNumber(account)))
    }
}

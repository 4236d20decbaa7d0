package tw.waterpay.ui.journey

import androidx.compose.ui.test.ExperimentalTestApi
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Language
import kotlin.test.Test

@OptIn(ExperimentalTestApi::class)
class FindingJourneyTest {
    @Test
    fun `a resident keys a number in, recognises the household, and sees the bill`() = Journey.travel {
        sees(Label.SANDBOX)
        presses(Label.ENTER_NUMBER)
        keysIn("0000001")
        presses(Label.LOOK_UP_BILL)
        sees(Label.ASK_IS_THIS_YOU)
        sees("測○君")
        sees("501 元")
        presses(Label.VIEW_BILL)
        sees(Label.CHARGES)
    }

    @Test
    fun `a resident with the paper in hand is led to its bill by the camera`() = Journey.travel {
        presses(Label.SCAN_BILL)
        sees(Label.ASK_IS_THIS_YOU)
        sees("2863465")
        sees("1,222 元")
    }

    @Test
    fun `where the bill is not the one on the paper, it is said`() = Journey.travel {
        presses(Label.SCAN_BILL)
        sees("1,222 元")
        val printed = journey.found("2863465").bills.single { it.bill.amount.amount.dollars == 1222L }
        journey.sandbox.correct(printed.bill.id, 1234)
        // Back at the camera, which still sees the same paper.
        presses(Label.BACK)
        sees(Label.DIFFERENCES)
        sees("帳單上印的是 1,222 元，現在應繳 1,234 元")
    }

    @Test
    fun `a number that is too short is refused in the field, and can be mended there`() = Journey.travel {
        presses(Label.ENTER_NUMBER)
        keysIn("123")
        presses(Label.LOOK_UP_BILL)
        sees("水號應有 7 碼，這裡是 3 碼。")
        keysInInstead("0000005")
        presses(Label.LOOK_UP_BILL)
        sees("目前沒有待繳的帳單。")
    }

    @Test
    fun `a resident fills in a plate, chooses a car, and sees what parking costs`() = Journey.travel {
        presses(Label.ENTER_NUMBER)
        presses(Label.OTHER_BILLERS)
        presses("路邊停車費")
        types("abc-1234")
        presses(Label.LOOK_UP_BILL)
        sees("還沒有選擇車種。")
        presses("汽車")
        presses(Label.LOOK_UP_BILL)
        sees(Label.ASK_IS_THIS_YOU)
        sees("ABC1234 汽車")
        presses(Label.VIEW_BILL)
        sees(Label.CHARGES)
    }

    @Test
    fun `nobody's number is still in the field after going back`() = Journey.travel {
        presses(Label.ENTER_NUMBER)
        keysIn("0000006")
        presses(Label.LOOK_UP_BILL)
        sees("查不到這個號碼。")
        presses(Label.BACK)
        sees(Label.LOOK_UP_BILL)
        sees("0000006")
    }

    @Test
    fun `of several bills the resident chooses one`() = Journey.travel {
        presses(Label.ENTER_NUMBER)
        keysIn("0000002")
        presses(Label.LOOK_UP_BILL)
        sees(Label.ASK_WHICH_BILL)
        presses(Label.VIEW_BILL)
        sees(Label.CHARGES)
    }

    @Test
    fun `when the gateway is away, the resident tries again`() = Journey.travel {
        journey.sandbox.misbehave("unavailable=1", on = "bills")
        presses(Label.ENTER_NUMBER)
        keysIn("0000001")
        presses(Label.LOOK_UP_BILL)
        sees("繳費服務忙碌中。")
        journey.sandbox.behave()
        presses(Label.TRY_AGAIN)
        sees("501 元")
    }

    @Test
    fun `a household that has paid here stands on the first screen`() = Journey.travel {
        reachesTheOffer(of = "0000001")
        presses(Label.AUTHORISE)
        presses(Label.DONE)
        sees(Label.HOUSEHOLDS)
        sees("目前沒有待繳的帳單。")
        presses("測○君")
        sees("不必繳費。")
    }

    @Test
    fun `a payment without a result stands on the first screen, and must not be made again`() = Journey.travel {
        journey.sandbox.misbehave("error-before-effect", on = "send_payment")
        journey.sandbox.misbehave("error-before-effect", on = "ask_payment")
        reachesTheOffer(of = "0000001")
        presses(Label.AUTHORISE)
        sees(Label.PAYMENT)
        presses(Label.BACK)
        sees(Label.UNFINISHED)
        sees(Label.DO_NOT_PAY_AGAIN)
        journey.sandbox.behave()
        sees("目前沒有待繳的帳單。")
    }

    @Test
    fun `a resident who chooses English reads English from then on`() = Journey.travel {
        presses(Label.SETTINGS)
        presses("English")
        sees("What is verified, and where")
        presses("Back")
        sees("Pay a water bill")
        awaits("it is kept") { journey.app.phone.preferences.kept().language == Language.EN }
    }

    private fun Steps.keysIn(number: String) {
        sees(Label.ACCOUNT_NUMBER_FIELD)
        screen.onNode(hasSetTextAction()).performTextInput(number)
    }

    private fun Steps.keysInInstead(number: String) =
        screen.onNode(hasSetTextAction()).performTextReplacement(number)
}

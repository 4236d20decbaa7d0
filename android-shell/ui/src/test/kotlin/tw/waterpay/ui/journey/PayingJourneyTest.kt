package tw.waterpay.ui.journey

import kotlinx.coroutines.CompletableDeferred
import tw.waterpay.bindings.Label
import tw.waterpay.ui.Destination
import tw.waterpay.ui.platform.Signed
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue
import kotlin.time.Duration.Companion.minutes
import kotlin.time.Duration.Companion.seconds

class PayingJourneyTest {
    @Test
    fun `from the number to the receipt, and to the history`() =
        Journey.travel {
            presses(Label.ENTER_NUMBER)
            types("0000001")
            presses(Label.LOOK_UP_BILL)
            presses(Label.VIEW_BILL)
            presses(Label.PAY)
            presses("沙盒信用卡 末四碼 0000")
            sees("511 元")
            assertTrue(journey.surroundings.secret)
            presses(Label.AUTHORISE)
            sees("已繳費")
            assertFalse(journey.surroundings.secret)
            presses(Label.SHOW_RECEIPT)
            sees(Label.RECEIPT_VERIFIED)
            sees(Label.QUOTE_REFERENCE)
            presses(Label.SHARE_RECEIPT)
            awaits("the proof is shared") { journey.surroundings.messages.singleOrNull()?.count('.'::equals) == 2 }
            presses(Label.SHARE_RECEIPT_PICTURE)
            awaits("the picture is shared") {
                journey.surroundings.files.singleOrNull()?.name == "waterpay-receipt.png"
            }
            presses(Label.PRINT_RECEIPT)
            awaits("the picture is printed") { journey.surroundings.printed.size == 1 }
            presses(Label.BACK)
            presses(Label.DONE)
            presses(Label.SHOW_HISTORY)
            presses("已繳費")
            sees(Label.SHOW_RECEIPT)
            assertEquals(listOf(511L), journey.sandbox.charges().map { it.dollars })
        }

    @Test
    fun `from the camera to paid`() =
        Journey.travel {
            presses(Label.SCAN_BILL)
            presses(Label.VIEW_BILL)
            sees("1,222 元")
            presses(Label.PAY)
            presses("沙盒儲值帳戶")
            presses(Label.AUTHORISE)
            sees("已繳費")
            assertEquals(listOf(1222L), journey.sandbox.charges().map { it.dollars })
        }

    @Test
    fun `pressed twice, the button pays once`() =
        Journey.travel {
            val finger = CompletableDeferred<Unit>().also { journey.key.finger = it }
            reachesTheOffer(of = "0000001")
            pressesTwice(Label.AUTHORISE)
            sees(Label.AUTHORISING)
            finger.complete(Unit)
            sees("已繳費")
            assertEquals(1, journey.key.questions.size)
            assertEquals(1, journey.sandbox.charges().size)
        }

    @Test
    fun `a resident who does not confirm has paid nothing, and can confirm later`() =
        Journey.travel {
            journey.key.answers += Signed.Cancelled
            reachesTheOffer(of = "0000001")
            presses(Label.AUTHORISE)
            sees(Label.NOTHING_PAID)
            assertEquals(emptyList(), journey.sandbox.charges())
            presses(Label.AUTHORISE)
            sees("已繳費")
            assertEquals(1, journey.sandbox.charges().size)
        }

    @Test
    fun `a key store that cannot be used is said, and nothing is paid`() =
        Journey.travel {
            journey.key.answers += Signed.NotUsable
            reachesTheOffer(of = "0000001")
            presses(Label.AUTHORISE)
            sees(Label.KEY_NOT_USABLE)
            assertEquals(emptyList(), journey.sandbox.charges())
        }

    @Test
    fun `a declined payment says why, and leads back to what is owed`() =
        Journey.travel {
            reachesTheOffer(of = "0000010")
            presses(Label.AUTHORISE)
            sees("未繳費，沒有扣款")
            sees("餘額不足")
            presses(Label.LOOK_UP_AGAIN)
            sees(Label.VIEW_BILL)
            assertEquals(emptyList(), journey.sandbox.charges())
        }

    @Test
    fun `an answer that is lost leaves the payment being confirmed, and then paid`() =
        Journey.travel {
            reachesTheOffer(of = "0000001")
            journey.sandbox.misbehave("drop-after-effect")
            presses(Label.AUTHORISE)
            sees("確認中")
            sees(Label.DO_NOT_PAY_AGAIN)
            journey.sandbox.behave()
            sees("已繳費")
            assertEquals(1, journey.sandbox.charges().size)
        }

    @Test
    fun `confirmed in the wallet, a payment is paid`() =
        Journey.travel {
            reachesTheOffer(of = "0000013", by = "沙盒錢包")
            presses(Label.AUTHORISE)
            presses(Label.OPEN_OTHER_APP)
            confirmsInTheWallet("confirm")
            sees("已繳費")
            assertEquals(1, journey.sandbox.charges().size)
        }

    @Test
    fun `cancelled in the wallet, a payment is not paid`() =
        Journey.travel {
            reachesTheOffer(of = "0000013", by = "沙盒錢包")
            presses(Label.AUTHORISE)
            presses(Label.OPEN_OTHER_APP)
            confirmsInTheWallet("cancel")
            sees("未繳費，沒有扣款")
            assertEquals(emptyList(), journey.sandbox.charges())
        }

    @Test
    fun `a payment goes on when the resident leaves it, and is found again in the history`() =
        Journey.travel {
            reachesTheOffer(of = "0000014")
            presses(Label.AUTHORISE)
            sees("確認中")
            presses(Label.BACK)
            awaits("the money has moved") {
                journey.sandbox.advance(5.seconds)
                journey.sandbox.charges().size == 1
            }
            journey.app.navigation.goTo(Destination.History)
            sees("已繳費")
        }

    @Test
    fun `a bill that has changed is shown again as it is now, and can be paid`() =
        Journey.travel {
            reachesTheMethods(of = "0000001")
            journey.sandbox.correct(journey.bill(), 600)
            presses("沙盒儲值帳戶")
            sees("600 元")
            presses(Label.PAY)
            presses("沙盒儲值帳戶")
            presses(Label.AUTHORISE)
            sees("已繳費")
            assertEquals(listOf(600L), journey.sandbox.charges().map { it.dollars })
        }

    @Test
    fun `an offer that has run out leads back to the bill`() =
        Journey.travel {
            reachesTheOffer(of = "0000001")
            journey.sandbox.advance(11.minutes)
            journey.found("0000001")
            presses(Label.AUTHORISE)
            sees(Label.PAY)
            assertEquals(emptyList(), journey.sandbox.charges())
        }

    @Test
    fun `a bill whose payment is under way leads to that payment`() =
        Journey.travel {
            reachesTheOffer(of = "0000014")
            presses(Label.AUTHORISE)
            sees("確認中")
            journey.goToBillOf("0000014")
            sees(Label.DO_NOT_PAY_AGAIN)
            presses(Label.FOLLOW_PAYMENT)
            sees("確認中")
        }

    @Test
    fun `a gateway that cannot be reached is said, and asked again`() =
        Journey.travel {
            journey.goToBillOf("0000001")
            journey.sandbox.misbehave("error-before-effect")
            presses(Label.PAY)
            sees(Label.TRY_AGAIN)
            journey.sandbox.behave()
            presses(Label.TRY_AGAIN)
            sees("沙盒儲值帳戶")
        }

    @Test
    fun `the history leaves the phone as a table`() =
        Journey.travel {
            reachesTheOffer(of = "0000001")
            presses(Label.AUTHORISE)
            sees("已繳費")
            presses(Label.DONE)
            presses(Label.SHOW_HISTORY)
            presses(Label.EXPORT_HISTORY)
            awaits("the table is shared") { journey.surroundings.files.size == 1 }
            presses(Label.EXPORT_HISTORY_DATA)
            awaits("the data is shared") { journey.surroundings.files.size == 2 }
            val files = journey.surroundings.files
            assertEquals(listOf("waterpay-history.csv", "waterpay-history.json"), files.map { it.name })
            assertTrue(files.all { "0000001" in it.bytes.decodeToString() })
        }

    @Test
    fun `nothing paid yet is said in the history`() =
        Journey.travel {
            journey.app.navigation.goTo(Destination.History)
            sees(Label.NO_HISTORY)
        }
}

package tw.waterpay.ui.screens

import androidx.compose.foundation.Image
import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.ImageBitmap
import androidx.compose.ui.graphics.toComposeImageBitmap
import androidx.compose.ui.layout.ContentScale
import kotlinx.coroutines.runBlocking
import tw.waterpay.Personal
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.Stage
import tw.waterpay.bindings.WaterPay
import tw.waterpay.ui.Answer
import tw.waterpay.ui.OwnNames
import tw.waterpay.ui.bill.BillScreen
import tw.waterpay.ui.bill.BillState
import tw.waterpay.ui.bill.foundIfAny
import tw.waterpay.ui.billers.BillersScreen
import tw.waterpay.ui.billers.FillInModel
import tw.waterpay.ui.billers.FillInScreen
import tw.waterpay.ui.history.HistoryScreen
import tw.waterpay.ui.history.HistoryState
import tw.waterpay.ui.history.PageState
import tw.waterpay.ui.history.Proof
import tw.waterpay.ui.history.ReceiptScreen
import tw.waterpay.ui.home.HomeScreen
import tw.waterpay.ui.home.HomeState
import tw.waterpay.ui.home.KnownHousehold
import tw.waterpay.ui.home.Owes
import tw.waterpay.ui.household.HouseholdScreen
import tw.waterpay.ui.household.SavedList
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.keyin.KeyInScreen
import tw.waterpay.ui.keyin.KeyInState
import tw.waterpay.ui.opening.OpeningScreen
import tw.waterpay.ui.opening.OpeningState
import tw.waterpay.ui.otherways.OtherWaysScreen
import tw.waterpay.ui.paying.ConfirmScreen
import tw.waterpay.ui.paying.ConfirmState
import tw.waterpay.ui.paying.MethodsScreen
import tw.waterpay.ui.paying.MethodsState
import tw.waterpay.ui.paying.PaymentScreen
import tw.waterpay.ui.paying.PaymentState
import tw.waterpay.ui.paying.Unsigned
import tw.waterpay.ui.platform.CameraUnavailable
import tw.waterpay.ui.platform.Choices
import tw.waterpay.ui.scan.PhotoState
import tw.waterpay.ui.scan.ScanScreen
import tw.waterpay.ui.scan.ScanState
import tw.waterpay.ui.settings.SettingsScreen
import java.awt.image.BufferedImage
import java.io.File
import javax.imageio.ImageIO

/** Every screen in the states that a resident meets, in every language. */
val allScenes: List<Scene> by lazy {
    Language.entries.flatMap { language ->
        Journey.begin(language, beginsAt = "2026-11-24T04:00:00Z").use { runBlocking { scenesOf(it) } }
    }
}

private suspend fun scenesOf(journey: Journey): List<Scene> {
    val day = Day(journey)
    // Looked up before anything is paid.
    val finding = finding(day, journey)
    val paying = paying(day, journey)
    val keeping = keeping(day, journey)
    val backingUp = backingUp(day, journey)
    return (finding + paying + keeping + backingUp + remembering(day, journey)).map { (name, content) ->
        Scene(name, journey.language, content)
    }
}

internal typealias Drawn = Pair<String, @Composable () -> Unit>

private suspend fun finding(day: Day, journey: Journey): List<Drawn> {
    val (one, many, nothing, nobody) = listOf("0000001", "0000002", "0000005", "0000006").map { day.lookUp(it) }
    val notANumber = day.refusal { journey.waterPay.keyedIn("12") }
    val noBill = day.refusal { journey.waterPay.understand("https://example.tw/menu") }
    val billers = journey.waterPay.billers()
    val parking = FillInModel(journey.waterPay, "roadside-parking") {}
    parking.fillIn(0, Personal("ABC-1234"))
    parking.lookUp()
    val refused = parking.state.value
    parking.fillIn(1, Personal("C"))
    val plate = parking.state.value
    val parked = day.lookUp("ABC-1234-C")
    return listOf(
        "home-first-time" to { HomeScreen(HomeState(), PhotoState.Nothing, sandbox = true) {} },
        "scan" to { Scan(ScanState.Looking(instead = null)) },
        "scan-no-bill" to { Scan(ScanState.Looking(noBill)) },
        "scan-not-allowed" to { Scan(ScanState.Unavailable(CameraUnavailable.NotAllowed)) },
        "key-in" to { KeyInScreen(KeyInState(Personal("0000001"))) {} },
        "key-in-no-number" to { KeyInScreen(KeyInState(Personal("12"), notANumber)) {} },
        "billers" to { BillersScreen(billers) {} },
        "fill-in" to { FillInScreen(parking.biller, plate) {} },
        "fill-in-refused" to { FillInScreen(parking.biller, refused) {} },
        "household-parking" to { HouseholdScreen(Answer.Told(parked), NoneSaved) {} },
        "bill-parking" to there(parked),
        "household" to { HouseholdScreen(Answer.Told(one), NoneSaved) {} },
        "household-three-bills" to { HouseholdScreen(Answer.Told(many), NoneSaved) {} },
        "household-nothing-due" to { HouseholdScreen(Answer.Told(nothing), NoneSaved) {} },
        "household-nobody" to { HouseholdScreen(Answer.Told(nobody), NoneSaved) {} },
        "bill" to there(one),
        "bill-overdue" to there(day.lookUp("0000003")),
        "bill-paid" to there(day.lookUp("0000016")),
    )
}

private suspend fun paying(day: Day, journey: Journey): List<Drawn> {
    val bill = day.bill("0000001")
    val methods = journey.waterPay.methods(bill)
    val expected = methods.map { it.id }.zip(journey.waterPay.expectedCashback(bill, methods)).toMap()
    val ways = journey.waterPay.otherWays(bill.account.biller)
    val offer = day.offer("0000001", by = "card")
    return listOf(
        "methods" to { MethodsScreen(bill, MethodsState.Told(methods, expected)) {} },
        "other-ways" to { OtherWaysScreen(ways) {} },
        "confirm" to { ConfirmScreen(ConfirmState.Deciding(offer, unsigned = null)) {} },
        "confirm-cancelled" to { ConfirmScreen(ConfirmState.Deciding(offer, Unsigned.Cancelled)) {} },
        "authorising" to { ConfirmScreen(ConfirmState.Authorising(offer)) {} },
    )
}

private suspend fun remembering(day: Day, journey: Journey): List<Drawn> {
    val waiting = day.pays("0000014") { it.isProcessing }
    val paid = day.pays("0000001", "card") { it is Stage.Paid }
    val declined = day.pays("0000010") { it is Stage.Declined }
    val handedOff = day.pays("0000013", "wallet") { it is Stage.NeedsResident }
    val households = listOf("0000003", "0000005").map { number ->
        val told = day.lookUp(number)
        KnownHousehold(checkNotNull(told.foundIfAny).household.account, Owes.Told(told))
    }
    val proof = Answer.Told(Proof(paid, (paid.stage as Stage.Paid).receipt))
    val noFace = day.refusal {
        val receipt = journey.waterPay.history(null, 100u).first { it.stage is Stage.Paid }.id
        journey.waterPay.receiptPicture(receipt, movesNoMoney = true, faces = emptyList())
    }
    val inUse = day.refusal { WaterPay.open(journey.settings).close() }
    return listOf(
        "home" to
            { HomeScreen(HomeState(listOf(waiting), households = households), PhotoState.Nothing, sandbox = false) {} },
        "payment-being-confirmed" to followed(waiting),
        "payment-hand-off" to followed(handedOff),
        "payment-paid" to followed(paid),
        "payment-declined" to followed(declined),
        "history" to { HistoryScreen(HistoryState(listOf(handedOff, declined, paid, waiting), complete = true)) {} },
        "history-empty" to { HistoryScreen(HistoryState(complete = true)) {} },
        "receipt" to { ReceiptScreen(proof, PageState()) {} },
        "receipt-drawing" to { ReceiptScreen(proof, PageState(drawing = true)) {} },
        "receipt-not-drawn" to { ReceiptScreen(proof, PageState(refused = noFace)) {} },
        "settings" to { SettingsScreen(Choices(), OwnNames) {} },
        "not-opened" to { OpeningScreen(OpeningState.Refused(inUse)) {} },
    )
}

/** A list on which no household is yet. */
private val NoneSaved = SavedList.Read(emptyList())

internal fun there(answer: LookUp): @Composable () -> Unit {
    val found = checkNotNull(answer.foundIfAny)
    return { BillScreen(BillState.There(found.bills.first(), found.differences, emptyList(), because = null)) {} }
}

private fun followed(payment: Payment): @Composable () -> Unit = { PaymentScreen(PaymentState.Followed(payment)) {} }

@Composable
private fun Scan(state: ScanState) =
    ScanScreen(state, PhotoState.Nothing, {
        Image(bill, contentDescription = null, it, contentScale = ContentScale.Crop)
    }) {}

/** What the camera sees, without its colours: greys are enough for a picture of a screen. */
private val bill: ImageBitmap by lazy {
    val photo = ImageIO.read(File(System.getProperty("waterpay.samples"), "bill.jpg"))
    val grey = BufferedImage(photo.width, photo.height, BufferedImage.TYPE_BYTE_GRAY)
    grey.graphics.drawImage(photo, 0, 0, null)
    grey.toComposeImageBitmap()
}

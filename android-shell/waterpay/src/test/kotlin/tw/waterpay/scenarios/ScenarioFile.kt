package tw.waterpay.scenarios

import kotlinx.serialization.json.Json
import tw.waterpay.Twd
import tw.waterpay.bindings.DeclineReason
import tw.waterpay.bindings.Doubt
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime

/** Reads the scenario of a file of this name. A word that docs/scenarios.md does not have makes it [NotAScenario]. */
internal fun readScenario(file: String, text: String): Scenario = Word(Json.parseToJsonElement(text), "$file#").fields {
    optional("\$schema", Word::text)
    Scenario(
        file = file,
        title = needed("title", Word::text),
        why = needed("why", Word::text),
        gatewayBeginsAt = optional("gateway_begins_at") { it.parsed(Instant::parse) },
        steps = needed("steps") { it.list(::step) },
        afterwards = needed("afterwards", ::afterwards),
    )
}

private fun step(word: Word): Step = word.field { name, it ->
    when (name) {
        "key_in" -> Step.KeyIn(it.text())
        "fill_in" -> filledIn(it)
        "scan_photo" -> Step.ScanPhoto(it.text())
        "scan_text" -> Step.ScanText(it.text())
        "ask_methods" -> Step.AskMethods(it.fields { bill() })
        "draw_slip" -> Step.DrawSlip(it.fields { bill() })
        "households" -> Step.Households(householdsAct(it))
        "erase" -> Step.Erase(forgotten(it))
        "back_up" -> Step.BackUp(it.text())
        "restore" -> Step.Restore(it.text())
        "prepare" -> Step.Prepare(choice(it))
        "authorise" -> Step.Authorise(it.oneOf(Signer.entries))
        "pay" -> Step.Pay(choice(it))
        "see" -> Step.See(screen(it))
        "wait_for" -> Step.WaitFor(payment(it))
        "gateway" -> Step.Gateway(gatewayAct(it))
        "app" -> Step.App(it.oneOf(AppAct.entries))
        "ledger" -> Step.Ledger(it.oneOf(LedgerAct.entries))
        "take_phone" -> Step.TakePhone(it.text())
        else -> word.unknown(name)
    }
}

private fun filledIn(word: Word) = word.fields {
    Step.FillIn(needed("biller", Word::text), needed("values") { it.list(Word::text) })
}

private fun choice(word: Word) = word.fields { Choice(bill(), needed("method", Word::text)) }

private fun Fields.bill() = optional("bill") { it.wholeNumber().toInt() } ?: 0

private fun gatewayAct(word: Word): GatewayAct = if (word.isText()) {
    when (val act = word.text()) {
        "behave" -> GatewayAct.Behave
        "forget" -> GatewayAct.Forget
        else -> word.unknown(act)
    }
} else {
    word.field { name, it ->
        when (name) {
            "misbehave" -> misbehave(it)
            "advance_seconds" -> GatewayAct.AdvanceSeconds(it.wholeNumber())
            "decide" -> GatewayAct.Decide(it.oneOf(Verdict.entries))
            "correct_bill" -> it.fields { GatewayAct.CorrectBill(bill(), needed("amount", ::dollars)) }
            else -> word.unknown(name)
        }
    }
}

private fun misbehave(word: Word) = word.fields {
    GatewayAct.Misbehave(
        fault = needed("fault") { it.parsed(::fault) },
        on = optional("on") { it.oneOf(Operation.entries) },
        times = optional("times") { it.wholeNumber().toInt() },
    )
}

private fun fault(text: String): Fault? {
    val kind = FaultKind.entries.find { Fault(it, null).toString() == text.substringBefore('=') }
    val number = if ('=' in text) text.substringAfter('=').toLong() else null
    return kind?.takeIf { it.hasNumber == (number != null) }?.let { Fault(it, number) }
}

private fun screen(word: Word) = word.fields {
    Screen(
        failure = optional("failure", ::failure),
        lookUp = optional("look_up") { it.oneOf(LookUpWord.entries) },
        bills = optional("bills") { it.list(::bill) },
        differences = optional("differences") { it.list(::difference) },
        methods = optional("methods") { it.list(Word::text) },
        expectedCashback = optional("expected_cashback") { it.list(::dollars) },
        slip = optional("slip") { it.list(Word::text) },
        households = optional("households") { it.list(::household) },
        news = optional("news") { it.list(::news) },
        notRefreshed = optional("not_refreshed") { it.list(Word::text) },
        reminders = optional("reminders") { it.list(::reminder) },
        erased = optional("erased", Word::wholeNumber),
        restored = optional("restored", ::restored),
        offer = optional("offer", ::offer),
        payment = optional("payment", ::payment),
        history = optional("history") { it.list(::payment) },
        ledgerSetAside = optional("ledger_set_aside", Word::truth),
    )
}

private fun failure(word: Word) = word.fields {
    FailureSeen(
        kind = needed("kind") { it.oneOf(FailureKind.entries) },
        status = optional("status", ::status),
        retryAfterSeconds = optional("retry_after_seconds", Word::wholeNumber),
        instead = optional("instead") { it.oneOf(Instead.entries) },
        biller = optional("biller", Word::text),
        field = optional("field", Word::wholeNumber),
    )
}

internal fun bill(word: Word) = word.fields {
    BillSeen(
        amount = optional("amount", ::dollars),
        charges = optional("charges") { it.list(Word::text) },
        lateFee = optional("late_fee", ::dollars),
        due = optional("due", ::day),
        status = optional("status", ::status),
        printed = optional("printed", Word::truth),
        perhapsPaidElsewhere = optional("perhaps_paid_elsewhere", Word::truth),
    )
}

private fun difference(word: Word) = word.fields {
    when (needed("about") { it.oneOf(About.entries) }) {
        About.PAYEE -> DifferenceSeen.payee(optional("printed", Word::text), optional("now", Word::text))
        About.AMOUNT -> DifferenceSeen.amount(optional("printed", ::dollars), optional("now", ::dollars))
        About.DUE -> DifferenceSeen.due(optional("printed", ::day), optional("now", ::day))
        About.CODE_EXPIRED -> DifferenceSeen.codeExpired(optional("printed", ::timeOfDay))
        About.CODE_NOT_ACCEPTED -> DifferenceSeen.codeNotAccepted()
        About.NO_SUCH_BILL_NOW -> DifferenceSeen.noSuchBillNow()
    }
}

private fun offer(word: Word) = word.fields {
    OfferSeen(
        amount = optional("amount", ::dollars),
        fee = optional("fee", ::dollars),
        total = optional("total", ::dollars),
        cashback = optional("cashback", ::dollars),
    )
}

private fun payment(word: Word) = word.fields {
    PaymentSeen(
        stage = optional("stage", ::stage),
        reason = optional("reason") { it.oneOf(DeclineReason.entries) },
        doubt = optional("doubt") { it.oneOf(Doubt.entries) },
        amount = optional("amount", ::dollars),
        fee = optional("fee", ::dollars),
        total = optional("total", ::dollars),
        cashback = optional("cashback", ::dollars),
    )
}

private fun afterwards(word: Word) = word.fields {
    Afterwards(
        ledger = needed("ledger") { it.list(::stage) },
        charges = needed("gateway") { it.fields { needed("charges") { charges -> charges.list(::dollars) } } },
    )
}

internal fun dollars(word: Word) = Twd(word.wholeNumber())

private fun day(word: Word): LocalDate = word.parsed(LocalDate::parse)

private fun timeOfDay(word: Word): String = word.parsed { text -> text.also(LocalDateTime::parse) }

private fun stage(word: Word) = word.oneOf(StageWord.entries)

private fun status(word: Word) = word.oneOf(StatusWord.entries)

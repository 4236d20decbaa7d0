package tw.waterpay.ui.screens

import kotlinx.coroutines.flow.first
import kotlinx.coroutines.withTimeout
import tw.waterpay.Outcome
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.Doubt
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.MethodId
import tw.waterpay.bindings.Offer
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.Stage
import tw.waterpay.bindings.Words
import tw.waterpay.news
import tw.waterpay.outcome
import tw.waterpay.ui.bill.foundIfAny
import tw.waterpay.ui.journey.Journey
import tw.waterpay.ui.platform.Signed
import tw.waterpay.ui.wordsOrThrow
import kotlin.time.Duration.Companion.seconds

/**
 * What a resident comes across on one day, from the real core and a gateway whose clock stands at noon. Only what is drawn
 * by lot, and the names of payments made of it, are replaced, so that the same screen is the same picture.
 */
class Day(private val journey: Journey) {
    private val waterPay = journey.waterPay

    /** What the gateway says of [number]. */
    suspend fun lookUp(number: String): LookUp = waterPay.lookUp(waterPay.keyedIn(number))

    /** The oldest bill of [number]. */
    suspend fun bill(number: String): Bill = checkNotNull(lookUp(number).foundIfAny).bills.first().bill

    /** What is offered for paying the bill of [number] [by] that way. */
    suspend fun offer(number: String, by: MethodId): Offer = waterPay.prepare(bill(number), by).use { it.offer() }

    /** Pays the bill of [number], and waits until it stands as [wanted]. */
    suspend fun pays(number: String, by: MethodId = "stored_value", wanted: (Stage) -> Boolean): Payment =
        waterPay.prepare(bill(number), by).use { authorisation ->
            val signed = journey.key.sign(authorisation.toSign(), authorisation.offer().question)
            val begun = authorisation.pay((signed as Signed.Signature).bytes)
            withTimeout(20.seconds) { waterPay.news().first { it.id == begun.id && wanted(it.stage) } }.named(number)
        }

    /** The words of a refusal. */
    suspend fun refusal(asking: suspend () -> Unit): Words =
        when (val asked = outcome { asking() }) {
            is Outcome.Done -> error("it was not refused")
            is Outcome.Refused -> asked.error.wordsOrThrow
        }

    private fun Payment.named(number: String): Payment {
        val stage = stage
        val named = copy(id = "01930000-0000-7000-8000-00000$number")
        if (stage !is Stage.Paid) return named
        val words = words.copy(explanation = words.explanation.replace(stage.receipt.reference, REFERENCE))
        return named.copy(
            stage = Stage.Paid(stage.receipt.copy(payment = named.id, reference = REFERENCE)),
            words = words,
        )
    }

    private companion object {
        const val REFERENCE = "S0123456789"
    }
}

/** Where a payment stands that the gateway has and works on. */
val Stage.isProcessing: Boolean get() = this is Stage.BeingConfirmed && doubt == Doubt.PROCESSING

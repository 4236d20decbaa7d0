package tw.waterpay.app.notices

import android.content.Context
import kotlinx.coroutines.flow.filter
import kotlinx.coroutines.flow.takeWhile
import kotlinx.coroutines.withTimeoutOrNull
import tw.waterpay.Outcome
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.WaterPay
import tw.waterpay.news
import tw.waterpay.outcome
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/**
 * What goes on when the resident leaves while a payment is on its way, to a wallet for one: for half a minute the core keeps
 * asking, and they are told what became of the payment. What is not known by then is asked for when they come back.
 */
class LookingOn(
    private val context: Context,
    private val notices: PaymentNotices,
    private val atMost: Duration = 30.seconds,
) {
    /** Looks on until every payment has ended, or the time is over. Ends at once when none is on its way. */
    suspend fun on(waterPay: WaterPay) {
        when (val asked = outcome { waterPay.unfinished() }) {
            is Outcome.Done -> if (asked.value.isNotEmpty()) look(waterPay, asked.value)

            // The ledger cannot be read, and so has no news either.
            is Outcome.Refused -> Unit
        }
    }

    private suspend fun look(waterPay: WaterPay, unfinished: List<Payment>) {
        val awaited = unfinished.map { it.id }.toMutableSet()
        StayingAwake.during(context) {
            outcome {
                withTimeoutOrNull(atMost) {
                    waterPay.news(after = unfinished.maxOf { it.change })
                        .filter { it.isFinal && awaited.remove(it.id) }
                        .takeWhile {
                            notices.tell(it)
                            awaited.isNotEmpty()
                        }
                        .collect {}
                }
            }
        }
    }
}

package tw.waterpay.app.reminders

import tw.waterpay.Personal
import java.time.Duration
import java.time.Instant

/** Noon of a day on which tests of reminders begin. */
internal val Noon: Instant = Instant.parse("2027-06-14T04:00:00Z")

/** A reminder of [bill] that comes so many [hours] after [Noon]. */
internal fun aReminder(bill: String, hours: Long, says: String = "Mother: water bill due") = KeptReminder(
    bill,
    Noon + Duration.ofHours(hours),
    Personal(says),
    Personal("501 dollars, 請於期限前繳費"),
    "A water bill is due soon.",
)

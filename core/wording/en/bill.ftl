## The status of a bill

bill-unpaid = Not paid yet
    .next-step = Please pay by the due date.
bill-overdue-payable = Overdue, can still be paid here
    .next-step = Please pay soon; a late fee may be added.
bill-overdue-closed = Overdue, no longer taken here
    .next-step = Please take the bill to the counter of the office that issued it.
bill-being-paid = A payment is on its way
    .next-step = { do-not-pay-again }
bill-paid = Paid on { $at }
    .next-step = This bill is settled.
bill-paid-elsewhere = Paid elsewhere, not yet recorded
    .next-step = The payment was reported on { $at }. Stores and banks take about three days to pass a payment on. Please do not pay again.
bill-automatic-debit = To be paid by automatic bank debit
    .next-step = The bank will debit it on { $on }. Please do not pay it here.
bill-unknown = In a status that this version does not know
    .next-step = Please look at the bill itself or ask the office that issued it, and update WaterPay.

## Its late fee, only said of a bill that is overdue

late-fee-charged = Includes a late fee of { $amount } that was added.
late-fee-may-be-added = A late fee may be added.

## The lines of a bill

charge-basic-fee = Basic fee
charge-water-use = Water use
charge-sewerage = Sewerage, collected for the county
charge-waste-disposal = Waste disposal, collected for the county
charge-source-conservation = Water source conservation
charge-business-tax = Business tax
charge-late-fee = Late fee
charge-adjustment = Correction of an earlier bill
charge-discount = Discount
charge-other = Other

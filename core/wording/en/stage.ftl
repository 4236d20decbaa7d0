## Where a payment stands

stage-being-confirmed = Being confirmed
    .next-step = { do-not-pay-again } The result will appear in the payment history.
stage-needs-resident = Confirm in the payment app
    .explanation = Please confirm in the payment app before { $until }.
    .next-step = { do-not-pay-again } Once you have confirmed there, come back here for the result.
stage-paid = Paid
    .explanation = { $total } was paid on { $at }, reference { $reference }.
    .next-step = This bill is settled. The receipt is kept in the payment history.
stage-declined = Not paid, nothing was charged
stage-already-paid = The bill was already paid
    .explanation = Another payment paid this bill, reference { $reference }. Nothing was charged this time.
    .next-step = This bill is settled.
stage-expired = Not paid in time, nothing was charged
    .explanation = The payment was not completed in time. Nothing was charged.
    .next-step = If you want to pay, please look the bill up again.

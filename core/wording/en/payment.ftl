## Said whenever the outcome is not known

do-not-pay-again = Being confirmed, do not pay again.

## The ways to pay, and the question before paying

method-stored-value = Stored value
method-linked-bank-account = Linked bank account
method-card = Card
method-wallet-hand-off = Another payment app
method-other = Another way to pay
confirm-payment = Pay { $total } to { $payee }?

## Why a payment was not made; no money moved

decline-insufficient-funds = The balance is not enough. Nothing was charged.
    .what-to-do = Please add money first, or choose another way to pay.
decline-limit-exceeded = The amount is over the limit of this way to pay. Nothing was charged.
    .what-to-do = Please choose another way to pay, or pay tomorrow.
decline-method-unavailable = This way to pay cannot be used now. Nothing was charged.
    .what-to-do = Please choose another way to pay, or try later.
decline-bill-changed = The bill has just changed. Nothing was charged.
    .what-to-do = Please look the bill up again and check the amount before paying.
decline-bill-closed = This bill can no longer be paid here. Nothing was charged.
    .what-to-do = Please take the bill to the counter of the office that issued it.
decline-being-paid = Another payment of this bill is on its way, so this one was not made. Nothing was charged.
    .what-to-do = Please look the bill up again in a while. Until then, do not pay it elsewhere either.
decline-cancelled-by-resident = The payment was cancelled, or not confirmed in the other app. Nothing was charged.
    .what-to-do = If you want to pay, please start again.
decline-suspected-fraud = To protect your account, the payment was held back by the bank or payment company. Nothing was charged.
    .what-to-do = Please ask your bank or payment company, or choose another way to pay.
decline-other = The bank or payment company did not accept the payment. Nothing was charged.
    .what-to-do = Please choose another way to pay, or try later.

## Why the outcome is not known yet

doubt-sent = The payment has been sent; its result is awaited.
doubt-processing = Your payment has arrived and is being processed.
doubt-no-answer = The connection is weak; the result has not arrived yet.
doubt-busy = The payment service is busy; the result has not arrived yet.
doubt-gateway-fault = The payment service has a problem of its own; the result has not arrived yet.
doubt-request-refused = The payment service did not take this request; whether an earlier one went through is being confirmed.
doubt-not-understood = An answer arrived that could not be read; the result is not certain yet.
doubt-does-not-match = An answer arrived that is not about this payment; the result is not certain yet.
doubt-bad-receipt = A receipt arrived that could not be verified; the result is not certain yet.

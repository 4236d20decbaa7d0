## What comes back: expected before paying, given after it

cashback-expected = { $promotion }: { $amount } back, as expected now
cashback-granted = { $promotion }: { $amount } back
cashback-in-all = { $amount } back expected
cashback-nothing = { $promotion }: nothing back. { $why }
cashback-not-told = { $promotion }: the offer will say whether anything comes back
cashback-not-in-offer = Nothing comes back by this offer. What was said before was only an expectation; the payment service decides.

## Why a promotion gives nothing

no-cashback-another-payee = It is for the bills of another payee.
no-cashback-not-yet-begun = It begins on { $date }.
no-cashback-over = It ended on { $date }.
no-cashback-used-up-by-household =
    { $count ->
        [one] It is for the first payment of a household, which has been made.
       *[other] It is for the first { $count } payments of a household, which have been made.
    }
no-cashback-used-up-by-payer =
    { $count ->
        [one] It is for your first payment, which has been made.
       *[other] It is for your first { $count } payments, which have been made.
    }
no-cashback-rounds-to-nothing = For this bill it comes to less than one dollar.
no-cashback-another-source = It is only for these ways to pay: { $ways }.
no-cashback-better-one = Only one of these promotions counts, and “{ $promotion }” gives as much or more.
cashback-ways = { $ways }, { $next }

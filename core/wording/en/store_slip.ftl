## The three barcodes for a convenience store, on the screen

store-slip = Pay at a convenience store
    .how = Show this screen at the till and have the three barcodes scanned from top to bottom. The till asks for { $amount }. Keep the receipt of the store.
    .counts-later = Do not pay again until the bill is shown as paid.
    .not-confirmed = The payee has not confirmed how these barcodes are made. Until it does, they are for trying out only.
store-slip-too-narrow = This window is too narrow for the barcodes: they need { $columns } columns, black and white.
    .what-to-do = Add --svg FILE to have them drawn into a file.

## Paying a bill here whose barcodes were shown

perhaps-paid-elsewhere = Paid elsewhere? The barcodes for a store were shown for this bill on { $shown-on }.
    .what-to-do = If it has been paid in a store, please wait until { $until }: by then it is shown as paid. To pay it here as well is to pay it twice.
    .question = The barcodes for a store were shown for this bill on { $shown-on }. Are you sure that it has not been paid in a store?

## Why there are none

no-store-slip-not-taken = There are no store barcodes for this bill.
    .what-to-do = Please pay it in another way.
no-store-slip-not-owed = There are no store barcodes for this bill now: { $status }.
    .what-to-do = { $next-step }
no-store-slip-overdue = The due date, { $due }, is past. Stores no longer take this bill.
    .what-to-do = Please look the bill up: it may still be payable here, and at the counter of the office that issued it in any case.
no-store-slip-over-limit = Stores take at most { $limit } at once, and this bill asks for more.
    .what-to-do = Please pay it in another way.

## How else a bill can be paid

other-way-automatic-debit = Automatic debit
    .how = Arrange it once with your bank; every bill is then debited on its due date. Do not pay such a bill in any other way.
other-way-bank-counter = Bank counter
    .how = Take the bill to the counter of a bank that collects it.
other-way-convenience-store = Convenience store
    .how = Have the three barcodes of the bill scanned at the till before the due date.
other-way-waterworks-counter = Counter of the waterworks
    .how = Take the bill, or only the water number. Bills that are long overdue are taken here only.
other-way-nationwide-e-bill = Nationwide e-bill
    .how = Go to the nationwide e-bill website, choose the kind of bill, and enter what is on the bill.
other-way-cash-machine = Cash machine
    .how = Choose payment transfer at a cash machine, and enter what is on the bill.
other-way-online-bank = Online bank
    .how = Choose payment transfer in your bank's app or website, and enter what is on the bill.
other-way-limit = At most { $amount } at once.
other-way-fee = Fee: { $fee } on top.
other-way-no-fee = No fee.
other-way-fee-not-known = A fee may be added; please ask there first.
other-way-counts-after =
    { $days ->
        [one] Counts as paid after { $days } day at most. Do not pay again until then.
       *[other] Counts as paid after { $days } days at most. Do not pay again until then.
    }

## A code was read, and it leads to no water bill

code-empty = There is nothing in this code.
    .what-to-do = Please scan the QR code of a water bill, or enter the water number.
code-too-long = This is too long to be the code of a bill.
    .what-to-do = Please scan the QR code of a water bill, or enter the water number.
code-broken = What is in this code is not complete.
    .what-to-do = Please scan it again, or enter the water number.
code-broken-barcodes = The three barcodes of a bill were not all read, or were of different bills.
    .what-to-do = Please take the three barcodes of one bill together, or enter the water number.
code-misread-barcodes = The barcodes could not be read clearly.
    .what-to-do = Please scan them again in good light and from closer, or enter the water number.
code-encrypted-number = This is a bill of { $biller }, but the water number in its code cannot be read directly.
    .what-to-do = Please enter the water number on the bill.
code-unknown-number = This is a bill of { $biller }, but the water number in its code does not look like one of theirs.
    .what-to-do = Please enter the water number on the bill.
code-contradicts-biller = The code names two payees. To protect you, it is not used.
    .what-to-do = Please compare it with the bill, and enter the water number instead.
code-contradicts-account-number = The code has two water numbers. To protect you, it is not used.
    .what-to-do = Please compare it with the bill, and enter the water number instead.
code-bill-of-another-payee = This is a bill of “{ $payee }”, not a water bill.
    .what-to-do = Please scan the QR code of a water bill, or enter the water number.
code-not-a-water-bill = This is { $kind }, not a water bill.
    .what-to-do = Please scan the QR code of a water bill, or enter the water number.

## What it is: “This is …, not a water bill.”

code-kind-purchase = a code for a purchase
code-kind-transfer-purchase = a code for a purchase by bank transfer
code-kind-transfer = a code for a bank transfer
code-kind-other-bill = the bill of another payee
code-kind-tax-form = a tax form
code-kind-merchant-payment = the payment code of a shop
code-kind-line-link = a LINE link
code-kind-jkopay-link = a JKOPAY link
code-kind-electronic-invoice = an electronic invoice
code-kind-invoice-carrier = the mobile barcode for electronic invoices
code-kind-wifi = the code of a wireless network
code-kind-contact-card = a contact
code-kind-calendar-event = an appointment
code-kind-telephone = a telephone number
code-kind-text-message = a text message
code-kind-mail = an e-mail
code-kind-location = a place on the map
code-kind-one-time-password = a code for signing in
code-kind-cryptocurrency = a request for cryptocurrency
code-kind-web-address = a web address
code-kind-unknown-text = ordinary text

## A receipt on paper

receipt-page = Receipt for a bill
    .how-to-verify = To verify this receipt, run "waterpay verify" on this file, or on a photo of this page. It checks the signature of the payment service and needs no network.
    .what-is-signed = The QR code holds the receipt as the payment service signed it: bill number, amounts, way to pay, time, reference and payment number. The name of the payee, the number under which the payee keeps the household, and the period are from the records of the device that made this page.
    .made-by = Made by WaterPay

## Why it was not made

receipt-page-proof-too-long = The signature of this receipt is too long for a QR code.
    .what-to-do = Add --proof to have the receipt as a text.
not-a-face-unreadable = This file is not a font that receipts can be made with.
    .what-to-do = Please use a Traditional Chinese font in TrueType or OpenType format.
not-a-face-not-traditional-chinese = This font has no Traditional Chinese, which a receipt needs.
    .what-to-do = Please use a Traditional Chinese font, such as Noto Sans CJK TC.
not-a-face-may-not-be-embedded = This font does not allow itself to be embedded in documents.
    .what-to-do = Please use another Traditional Chinese font, such as Noto Sans CJK TC.
no-face-found = No Traditional Chinese font was found on this computer, so the receipt was not made.
    .what-to-do = Please install Noto Sans CJK (on Debian and Ubuntu the package is fonts-noto-cjk), or name a font with --face FILE.
no-page-no-face = This phone has no Traditional Chinese font that a receipt can be made with.
    .what-to-do = Please share the receipt as a text instead. It proves the same.
no-page-proof-too-long = The signature of this receipt is too long for a QR code.
    .what-to-do = Please share the receipt as a text instead. It proves the same.
file-already-there = This file is already there and was not overwritten.
    .what-to-do = Please choose another name, or move the file first.

## Verifying a receipt that somebody handed over

no-proof-found = There is no signed receipt in this.
    .what-to-do = Please give a PDF or PNG made by WaterPay, a clear photo of the QR code on a receipt, or the signed receipt as text.
bad-receipt-not-a-receipt = This is not the receipt of a payment.
    .what-to-do = Please do not take it as proof.
bad-receipt-unknown-key = This receipt is signed with a key that is not known here, so it cannot be told whether it is genuine.
    .what-to-do = Please do not take it as proof until it is verified. Update WaterPay, or name the key of the payment service with --gateway and --receipt-key.
bad-receipt-wrong-signature = This receipt is not genuine: its signature does not match, and it may have been changed.
    .what-to-do = Please do not take it as proof, and ask whoever paid for the original.
bad-receipt-another-payment = This receipt is of another payment and does not prove this one.
    .what-to-do = Please see again how this payment stands.

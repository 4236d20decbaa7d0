## What did not happen, and what can be done

failure-gateway-unreachable = The payment service cannot be reached now.
    .what-to-do = Please check the network connection and try again.
failure-gateway-busy = The payment service is busy.
    .what-to-do = Please try again later.
failure-gateway-busy-for = The payment service is busy.
    .what-to-do = Please try again in { $wait }.
failure-gateway-not-understood = The answer of the payment service could not be read.
    .what-to-do = Please try again later. If it stays like this, please update WaterPay.
failure-biller-not-served = This is a bill of { $biller }, which cannot be paid here yet.
    .what-to-do = Please pay in another way that the bill names.
failure-no-such-bill = This bill is no longer among the bills to pay.
    .what-to-do = Please look it up again.
failure-bill-not-payable = This bill cannot be paid here now: { $status }.
    .what-to-do = { $next-step }
failure-bill-changed = The bill has just changed, so no payment was sent this time.
    .what-to-do = Please check the bill as it is now before deciding to pay.
failure-method-not-offered = This bill cannot be paid in this way.
    .what-to-do = Please choose another way to pay.
failure-payment-under-way = A payment of this bill is under way.
    .what-to-do = { do-not-pay-again } The result will appear in the payment history.
failure-already-paid = This bill has already been paid.
    .what-to-do = It is settled. The receipt is in the payment history.
failure-already-paid-with-reference = This bill has already been paid, reference { $reference }.
    .what-to-do = It is settled. The receipt is in the payment history.
failure-offer-expired = The time to confirm this payment is over, so it was not sent. Nothing was charged.
    .what-to-do = Please look the bill up again before paying.
failure-no-randomness = This device could not prepare the payment just now. Nothing was charged.
    .what-to-do = Please try again in a moment.
failure-bad-signature = The confirmation could not be verified, so no payment was sent.
    .what-to-do = Please confirm the payment once more.
failure-not-started = The payment could not be kept on this device, so it was not sent. Nothing was charged.
failure-no-such-payment = This payment was not found.
    .what-to-do = Please look in the payment history.
failure-no-receipt = This payment has no receipt yet.
    .what-to-do = Please see how the payment stands first; there is a receipt once it is paid.
failure-not-running = WaterPay was closed or paused.
    .what-to-do = Please open WaterPay again.

## When it is opened

open-folder-in-use = WaterPay is already open elsewhere.
    .what-to-do = Please use the one that is open, or close it first.
open-folder-not-usable = The folder of the payment history cannot be used.
    .what-to-do = Please check that the folder is there and can be written to, and try again.
open-set-up = WaterPay could not start.
    .what-to-do = Please restart the device and try again.

## The payment history on this device

ledger-disk-full = The device has no room left.
    .what-to-do = Please make some room and try again.
ledger-locked = Another program is using the payment history.
    .what-to-do = Please close the other program and try again.
ledger-damaged = The payment history on this device is damaged. The file will be kept aside, not deleted.
    .what-to-do = Please open WaterPay again, so that earlier payments can be checked with the payment service.
ledger-newer = The payment history on this device is from a newer version. It has not been touched.
    .what-to-do = Please update WaterPay.
ledger-fault = The payment history on this device cannot be read or written now.
    .what-to-do = Please open WaterPay again. If it stays like this, restart the device.

## The address of the payment service

address-not-an-address = This is not the address of a payment service.
    .what-to-do = Please give the whole address, such as https://pay.example.tw
address-not-secure = The connection to this address would not be encrypted, so nothing is paid over it.
    .what-to-do = Please give an address that begins with https.
address-too-much = The address of a payment service is a host and at most a path.
    .what-to-do = Please leave out the user name, question mark and number sign.

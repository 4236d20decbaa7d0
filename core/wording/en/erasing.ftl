## Erasing from this device

erase-household = Erase from this device every payment, every receipt and everything saved of number { $number }?
erase-everything = Erase from this device every payment, every receipt and every saved household?
erase-what-stays = This cannot be undone. Whoever issued the bills and the payment service keep what they know, and files that you saved elsewhere are not touched. Save the receipts that you still need first.
erased = Erased from this device. Payments that were in the history: { $payments }
erased-still-aside = Damaged files that were set aside earlier may still hold some of it: { $files }. They go when everything is erased.
not-erased-under-way = A payment that would be erased is not finished, so nothing was erased.
    .what-to-do = Please wait until the payment has its result, then erase again.
not-erased-not-confirmed = Nothing was erased.
    .what-to-do = To erase, please start again and agree, or give --yes.

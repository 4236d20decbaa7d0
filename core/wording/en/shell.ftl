## Titles

title-home = Pay a water bill
title-bill = Bill
title-confirmation = Confirm the payment
title-receipt = Receipt
title-history = Payment history
title-saved-households = Households
title-reminders = Reminders

## Buttons

action-choose-photo = Choose a photo of a bill
action-enter-number = Enter a water number
action-other-billers = Another kind of bill
action-open-other-app = Open the payment app
action-show-history = Show the payment history
action-quit = Quit
answer-yes = Yes
answer-no = No

## Prompts

ask-how-to-begin = How shall the bill be found?
ask-water-number = Enter the 7-digit water number on the bill
ask-which-biller = Whose bill do you want to look up?
ask-photo = Enter the location of a photo of the bill
ask-which-bill = Which bill?
ask-how-to-pay = How do you want to pay?
ask-is-this-you = Is this the household that you want to pay for?
ask-save-household = Is this the household that you want to save?
note-check-household = Please check that the name and address are of the household you want to pay for.
ask-for-one-of-these = Please choose one of those listed.

## Names of fields

field-payee = Payee
field-account-number = Water number
field-name = Name
field-address = Address
field-period = Period
field-usage = Water used
field-due = Due date
field-status = Status
field-amount = Amount of the bill
field-fee = Fee
field-total-to-pay = Total to pay
field-total-paid = Total paid
field-total = Total
field-bill-number = Bill number
field-cashback = Cashback
field-method = Way to pay
field-not-after = Pay before
field-begun-at = Sent at
field-settled-at = Paid at
field-reference = Reference
field-payment = Payment number

## In progress

progress-opening = Opening…
progress-reading-photo = Reading the photo…
progress-looking-up = Looking up the bill…
progress-preparing = Preparing the payment…
progress-awaiting-result = Waiting for the result…

## Notes

note-no-history = Nothing has been paid yet.
note-no-households = No household is saved yet.
note-no-reminders = There is nothing to be reminded of.
note-receipt-verified = The receipt has been verified.
note-sandbox = This is a test environment. No money will be charged.
note-all-finished = No payment is waiting for its result.

## The bill

title-charges = How the amount is made up
title-differences = Not the same as on the paper
title-other-bills = Other open bills
action-pay = Pay this bill
action-follow-payment = See how the payment stands
action-show-receipt = Show the receipt
title-other-ways = Other ways to pay

## The ways to pay

field-limit = At most
note-above-limit = The bill is above this limit.
note-no-methods = There is no way to pay this bill here at the moment.

## Before the resident authorises

action-authorise = Confirm and pay
progress-authorising = Please confirm on this phone…
note-nothing-paid = You did not confirm. Nothing was paid.
note-key-not-usable = The key of this phone cannot be used now. Nothing was paid. Please check that the phone has a screen lock, then try again.

## A payment on its way, its receipt, and all of them

title-payment = Payment
action-look-up-again = Look the bill up again
action-done = Done
note-quote-reference = If you have a question about this payment, quote the reference to the payee.
action-share-receipt = Send the signed receipt
action-export-history = Save as a spreadsheet
action-export-history-data = Save as data (JSON)
action-share-receipt-picture = Send the receipt as a picture
action-print-receipt = Print the receipt

## Every screen

action-back = Back
action-try-again = Try again

## The first screen

note-how-it-begins = Scan the QR code on a bill, or enter its water number, to see what is owed and pay it.
action-scan-bill = Scan a bill
title-unfinished = Payments in progress
title-households = Paid for before
action-refresh = Look up again
action-understood = I understand

## The camera

name-camera-picture = Camera picture
note-aim-at-code = Hold the QR code on the bill inside the frame.
note-camera-not-allowed = WaterPay is not allowed to use the camera. Allow it in the settings of the phone, or use a photo or the water number.
note-camera-not-there = The camera cannot be used now. Please use a photo or the water number.

## The number, and whose it is

action-look-up-bill = Look up the bill
note-where-the-number-is = The water number is on the front of the bill. It has 7 digits; zeros at the beginning count.
title-household = Household
action-view-bill = See the bill

## The saved households

title-news = What is new
action-save-household = Save this household
field-household-name = What you call it
note-household-name-example = For example Mother or Shop. Only you see this name.
action-edit-households = Change the list
action-rename-household = Rename
action-keep-name = Keep this name
action-move-up = Move up
action-move-down = Move down
action-remove-household = Remove from the list
ask-remove-household = Remove this household from the list? Its payments stay in the history.
action-leave-as-it-is = Leave it as it is

## Reminders

choice-remind-me = Remind me of bills that are due
note-what-reminders-are-for = Reminders come for the bills of saved households, on the due date in any case. None come for what is paid or debited automatically.
field-days-before = Days before the due date
field-days-overdue = Days after it, if not paid
field-reminder-hour = Time of day
note-reminders-not-allowed = WaterPay is not allowed to send notifications, so no reminder can be shown. Please allow them in the settings of the phone.

## The ways to pay elsewhere, and what paying gives back

action-show-store-barcodes = Show the barcodes for a store
action-not-paid-elsewhere = I have not paid it elsewhere
field-expected-cashback = Cashback, expected

## A year, and erasing

action-look-back = Look back on a year
action-year-before = The year before
action-year-after = The year after
title-erasing = Erase from this phone
action-erase-household = Erase everything about this household
action-erase-everything = Erase everything
action-erase-now = Erase for good

## A backup

title-backups = Backup
note-what-backups-are-for = A backup brings your payments, receipts and saved households to a new phone. It is a file that only your passphrase opens. It cannot pay anything.
action-make-backup = Make a backup
action-save-backup = Save the backup
action-restore-backup = Restore from a backup
action-choose-backup = Choose the backup

## The settings

title-settings = Settings
field-language = Language
choice-phones-language = Same as the phone
choice-own-name = English
field-appearance = Appearance
choice-phones-appearance = Same as the phone
choice-light = Light
choice-dark = Dark
title-what-is-verified = What is verified, and where
note-paper-is-verified = A printed code is only used to find the bill. Payee, amount and due date are always those of the payment service; you are told whenever they differ from the paper.
note-resident-is-verified = You confirm every payment on this phone, and a key inside it signs the payment. The key never leaves the phone.
note-receipts-are-verified = This phone verifies the signature of every receipt. Only then does a payment count as paid.
note-history-stays-here = The payment history is kept on this phone.

## What the terminal could not do

shell-file-not-read = The file cannot be read.
    .what-to-do = Please check its name, and that it may be read.
shell-device-key-not-usable = The key of this device cannot be used, so nothing can be paid.
    .what-to-do = Please put the file device-key of the data folder right, or move it away to have a new one made.
shell-sandbox-not-started = The test environment could not start.
    .what-to-do = Please check that its port is free and that the data folder can be written to.
shell-nobody-to-ask = There is nobody here to confirm the payment. Nothing was paid.
    .what-to-do = Please look at the bill first, then give --yes to confirm.
shell-amount-not-agreed = The amount owed is not the one that was agreed to. Nothing was paid.
    .what-to-do = Please look at the bill as it is now; to pay it, give its amount with --amount.
shell-paper-not-trusted = The code on the paper may not be the one that the payee printed. Nothing was paid.
    .what-to-do = Please look at the paper and at the bill as it is now; to pay that bill, give its amount with --amount.
shell-perhaps-paid-elsewhere = The bill may have been paid in a store by the barcodes that were shown here. Nothing was paid.
    .what-to-do = Please find out whether somebody has paid it; if nobody has, give its amount with --amount.
shell-cancelled = Nothing was paid.
    .what-to-do = If you want to pay, please start again.
shell-household-not-confirmed = The household was not saved.
    .what-to-do = Please look at its name and address, then give --yes if it is the one you mean.
shell-output-not-written = The result could not be written.
    .what-to-do = Please check where the output goes, then look in the payment history.
shell-broken = WaterPay itself has a problem and had to stop here.
    .what-to-do = Please close WaterPay and open it again, then look in the payment history before paying anything.

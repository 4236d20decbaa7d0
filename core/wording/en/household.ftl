## Saved households

household-owes = { $amount } to pay
household-owes-nothing = Nothing to pay
household-known-since = As of { $at }
household-number-gone = This number is not known any more.
    .what-to-do = Please compare it with a recent bill, and save the household anew.

## Its name

household-name-empty = The household needs a name.
    .what-to-do = Please enter a name of your own for it, such as Mother or Shop.
household-name-too-long = The name has { $characters } characters; there is room for { $at-most }.
    .what-to-do = Please choose a shorter name.
household-name-not-one-line = The name has a character that cannot be shown.
    .what-to-do = Please type the name instead of pasting it.

## What could not be done

households-already-saved = This household is saved already.
    .what-to-do = You can rename it or move it.
households-too-many = { $at-most } households are saved; there is no room for more.
    .what-to-do = Please remove one that you do not need.
households-not-saved = This household is not saved.
    .what-to-do = Please look at the list of saved households.
households-set-aside = The list of saved households was damaged. The file is kept aside, not deleted, and payments are not touched.
    .what-to-do = Please save your households anew.
households-newer = The list of saved households is from a newer version. It has not been touched.
    .what-to-do = Please update WaterPay.
households-disk = The list of saved households cannot be read or written now.
    .what-to-do = Please make some room on the device and try again. If it stays like this, restart the device.

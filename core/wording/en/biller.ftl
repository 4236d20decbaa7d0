## What is filled in for a biller. The field's name, such as “Water number”, comes from the biller's file.

number-wrong-length = { $field }: this has { $found } characters instead of { $expected }.
    .what-to-do = Please compare it with the bill and enter it again.
number-digits-only = { $field }: there are digits only.
    .what-to-do = Please compare it with the bill and enter it again.
number-letters-and-digits-only = { $field }: there are letters and digits only.
    .what-to-do = Please compare it with the bill and enter it again.
number-wrong-form = { $field }: the letters and digits are in an order that is not known.
    .what-to-do = Please compare it with the bill and enter it again.
number-not-a-choice = { $field }: nothing is chosen yet.
    .what-to-do = Please choose one of those that are named.

## Of a biller that this version does not know

number-of-another-kind = Number
bill-of-another-kind = Bill

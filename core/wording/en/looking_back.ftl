## A year of a household

looking-back = Looking back on { $year }

## What was paid

paid-nothing = Nothing was paid with WaterPay in this year.
paid-in-year =
    { $count ->
        [one] { $amount } paid with WaterPay, in one payment
       *[other] { $amount } paid with WaterPay, in { $count } payments
    }
paid-in-year-too-much =
    { $count ->
        [one] One payment with WaterPay, of more than can be written here
       *[other] { $count } payments with WaterPay, of more in all than can be written here
    }
paper-saved = About { $grams } g of paper saved, if each payment on a phone saves one printed sheet (A4, { $grams-a-sheet } g).

## What was used

use-of-year = { $year }: { $usage }, { $litres } litres a day
use-in-all = Water used in all: { $usage }
use-none = No bill of this year has been seen yet.
use-not-kept = The water used is kept for saved households only.
    .what-to-do = Please save this household. From then on, what its bills state is kept.
use-no-year-before = No bill for the same months of the year before has been seen.
unusual-rise = An unusual rise: at least half as much again a day as in the same months of the year before.
    .what-to-do = If you do not know why, please look for a leak. Close all taps and look at the water meter: if it still turns, water is running somewhere. Often it is a toilet: put a little ink into its tank, and see whether the bowl takes on the colour.

## The picture of it

picture-title = Water used, in litres a day
picture-unusual-rise = unusual rise

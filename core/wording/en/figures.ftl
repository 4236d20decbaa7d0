## Amounts, dates, months and water used. Years are of the Common Era.

amount = NT${ $dollars }
credit = −{ $amount }
no-fee = No fee

month =
    { $number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
year = { $number }
date = { $day } { $month } { $year }
date-time = { $date }, { $time }

period-one-month = { $last-month } { $last-year }
period-one-year = { $first-month } to { $last-month } { $last-year }
period-two-years = { $first-month } { $first-year } to { $last-month } { $last-year }

usage = { $cubic-metres } m³

wait-seconds =
    { $count ->
        [one] { $count } second
       *[other] { $count } seconds
    }
wait-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }

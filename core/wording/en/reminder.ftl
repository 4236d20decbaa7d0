## What a phone announces. The hidden words are for a locked screen that anybody may read.

for-household = { $name }: { $title }

## Reminders of a bill that has to be paid

reminder-before =
    { $days ->
        [1] { $bill } due tomorrow
       *[other] { $bill } due in { $days } days
    }
    .text = { $amount } for { $period }. Please pay by { $due }. If it has been paid in the meantime, please do not pay again.
    .hidden = A bill is due soon. Open WaterPay to see it.
reminder-due-today = { $bill } due today
    .text = { $amount } for { $period }. Today, { $due }, is the last day to pay. If it has been paid in the meantime, please do not pay again.
    .hidden = A bill is due today. Open WaterPay to see it.
reminder-overdue =
    { $days ->
        [1] { $bill } overdue by a day
       *[other] { $bill } overdue by { $days } days
    }
    .text = { $amount } for { $period }, due on { $due }. { $late-fee } Please open WaterPay to see how it can be paid now. If it has been paid in the meantime, please do not pay again.
    .at-counter = { $amount } for { $period }, due on { $due }. { $late-fee } It is no longer taken here: please take the bill to the counter of the office that issued it. If it has been paid in the meantime, please do not pay again.
    .hidden = A bill is overdue. Open WaterPay to see it.

## What is new about a bill since it was last seen

noticed-hidden = There is news about a bill. Open WaterPay to see it.
noticed-new-bill = { $bill }: a new one
    .text = { $amount } for { $period }, due on { $due }. { $next-step }
noticed-amount = { $bill }: new amount
    .text = { $amount } for { $period }, no longer { $amount-before }. Due on { $due }. { $next-step }
noticed-due = { $bill }: new due date
    .text = { $amount } for { $period }, due on { $due } now, no longer on { $due-before }. { $next-step }
noticed-amount-and-due = { $bill }: new amount and due date
    .text = { $amount } for { $period }, no longer { $amount-before }. Due on { $due } now, no longer on { $due-before }. { $next-step }
noticed-paid = { $bill }: a payment was reported
    .text = { $amount } for { $period }. { $status }. { $next-step }

## When to be reminded

reminder-setting-hour = The hour of a reminder is from 0 to 23.
    .what-to-do = Please choose one of them.
reminder-setting-day = A reminder comes from 1 to { $furthest } days before or after the due date, and always on the day itself.
    .what-to-do = Please choose other days.
reminder-setting-too-many-days = There are at most { $most } reminders before the due date, and as many after it.
    .what-to-do = Please choose fewer days.

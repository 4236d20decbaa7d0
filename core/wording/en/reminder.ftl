## What a phone announces. The hidden words are for a locked screen that anybody may read.

for-household = { $name }: { $title }

## Reminders of a bill that has to be paid

reminder-before =
    { $days ->
        [1] Water bill due tomorrow
       *[other] Water bill due in { $days } days
    }
    .text = { $amount } for { $period }. Please pay by { $due }. If it has been paid in the meantime, please do not pay again.
    .hidden = A water bill is due soon. Open WaterPay to see it.
reminder-due-today = Water bill due today
    .text = { $amount } for { $period }. Today, { $due }, is the last day to pay. If it has been paid in the meantime, please do not pay again.
    .hidden = A water bill is due today. Open WaterPay to see it.
reminder-overdue =
    { $days ->
        [1] Water bill overdue by a day
       *[other] Water bill overdue by { $days } days
    }
    .text = { $amount } for { $period }, due on { $due }. { $late-fee } Please open WaterPay to see how it can be paid now. If it has been paid in the meantime, please do not pay again.
    .at-counter = { $amount } for { $period }, due on { $due }. { $late-fee } It is no longer taken here: please take the bill to the counter of the waterworks. If it has been paid in the meantime, please do not pay again.
    .hidden = A water bill is overdue. Open WaterPay to see it.

## What is new about a bill since it was last seen

noticed-hidden = There is news about a water bill. Open WaterPay to see it.
noticed-new-bill = New water bill
    .text = { $amount } for { $period }, due on { $due }. { $next-step }
noticed-amount = New amount of a water bill
    .text = { $amount } for { $period }, no longer { $amount-before }. Due on { $due }. { $next-step }
noticed-due = New due date of a water bill
    .text = { $amount } for { $period }, due on { $due } now, no longer on { $due-before }. { $next-step }
noticed-amount-and-due = New amount and due date of a water bill
    .text = { $amount } for { $period }, no longer { $amount-before }. Due on { $due } now, no longer on { $due-before }. { $next-step }
noticed-paid = A payment of a water bill was reported
    .text = { $amount } for { $period }. { $status }. { $next-step }

## When to be reminded

reminder-setting-hour = The hour of a reminder is from 0 to 23.
    .what-to-do = Please choose one of them.
reminder-setting-day = A reminder comes from 1 to { $furthest } days before or after the due date, and always on the day itself.
    .what-to-do = Please choose other days.
reminder-setting-too-many-days = There are at most { $most } reminders before the due date, and as many after it.
    .what-to-do = Please choose fewer days.

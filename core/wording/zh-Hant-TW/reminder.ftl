## 手機的通知。hidden 是鎖定畫面上人人看得到的內容。

for-household = { $name }：{ $title }

## 待繳帳單的提醒

reminder-before =
    { $days ->
        [1] { $bill }明天到期
       *[other] { $bill } { $days } 天後到期
    }
    .text = { $period }的帳單 { $amount }，繳費期限是 { $due }。如果已經繳過，請勿重複繳費。
    .hidden = 有一張帳單快到期了，請開啟 WaterPay 查看。
reminder-due-today = { $bill }今天到期
    .text = { $period }的帳單 { $amount }，今天（{ $due }）是繳費的最後一天。如果已經繳過，請勿重複繳費。
    .hidden = 有一張帳單今天到期，請開啟 WaterPay 查看。
reminder-overdue =
    { $days ->
        [1] { $bill }已逾期一天
       *[other] { $bill }已逾期 { $days } 天
    }
    .text = { $period }的帳單 { $amount }，繳費期限是 { $due }。{ $late-fee }請開啟 WaterPay 查看現在可以怎麼繳。如果已經繳過，請勿重複繳費。
    .at-counter = { $period }的帳單 { $amount }，繳費期限是 { $due }。{ $late-fee }這裡不再受理，請帶著帳單到開立帳單的單位櫃檯繳費。如果已經繳過，請勿重複繳費。
    .hidden = 有一張帳單已逾期，請開啟 WaterPay 查看。

## 帳單和上次查看時有什麼不同

noticed-hidden = 帳單有新的消息，請開啟 WaterPay 查看。
noticed-new-bill = 有新的{ $bill }帳單
    .text = { $period }的帳單 { $amount }，繳費期限是 { $due }。{ $next-step }
noticed-amount = { $bill }帳單的金額有變動
    .text = { $period }的帳單現在是 { $amount }，原來是 { $amount-before }。繳費期限是 { $due }。{ $next-step }
noticed-due = { $bill }帳單的繳費期限有變動
    .text = { $period }的帳單 { $amount }，繳費期限現在是 { $due }，原來是 { $due-before }。{ $next-step }
noticed-amount-and-due = { $bill }帳單的金額和繳費期限有變動
    .text = { $period }的帳單現在是 { $amount }，原來是 { $amount-before }。繳費期限現在是 { $due }，原來是 { $due-before }。{ $next-step }
noticed-paid = { $bill }帳單已收到繳費
    .text = { $period }的帳單 { $amount }。{ $status }。{ $next-step }

## 提醒的設定

reminder-setting-hour = 提醒的時間是 0 點到 23 點。
    .what-to-do = 請選其中一個整點。
reminder-setting-day = 可以在繳費期限前後 1 到 { $furthest } 天提醒，當天一定會提醒。
    .what-to-do = 請改選其他天數。
reminder-setting-too-many-days = 繳費期限前最多提醒 { $most } 次，逾期後也是。
    .what-to-do = 請少選幾天。

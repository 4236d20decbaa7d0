## 查詢結果

look-up-due = 查到待繳的帳單。
    .what-to-do = { ask-is-this-you }
look-up-nothing-due = 目前沒有待繳的帳單。
    .what-to-do = 不必繳費。
look-up-no-such-number = 查不到這個號碼。
    .what-to-do = 請對照帳單，再輸入一次。

## 印出的帳單和現在的帳單有什麼不同

difference-code-not-accepted = 繳費服務認不得帳單上的條碼，請確認條碼上沒有貼了別的東西。這裡顯示的帳單是用上面的號碼查到的。
difference-payee = 帳單上印的收款單位是「{ $printed }」，實際收款的是{ $now }，以實際的為準。請確認這張是該單位的帳單。
difference-amount = 帳單上印的是 { $printed }，現在應繳 { $now }，以現在的金額為準。
difference-due = 帳單上印的繳費期限是 { $printed }，現在是 { $now }，以現在的期限為準。
difference-code-expired = 帳單上的條碼已於 { $at } 過期，已改用上面的號碼查詢。
difference-no-such-bill-now = 查不到印出的這一張，可能已經繳清。
code-expired = 這個條碼已於 { $at } 過期，用上面的號碼仍可查到帳單。
more-bills-open = 這一戶另外還有 { $count } 張帳單待繳。

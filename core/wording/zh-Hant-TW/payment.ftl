## 結果未定時一律顯示這句話

do-not-pay-again = 確認中，請勿重複繳費。

## 繳費方式與繳費前的確認

method-stored-value = 儲值餘額
method-linked-bank-account = 連結的銀行帳戶
method-card = 信用卡或金融卡
method-wallet-hand-off = 其他支付 App
method-other = 其他繳費方式
confirm-payment = 要繳 { $total }給{ $payee }嗎？

## 沒有繳成的原因，都沒有扣款

decline-insufficient-funds = 餘額不足，沒有扣款。
    .what-to-do = 請先儲值或存款，或改用其他繳費方式。
decline-limit-exceeded = 金額超過這個繳費方式的限額，沒有扣款。
    .what-to-do = 請改用其他繳費方式，或明天再繳。
decline-method-unavailable = 這個繳費方式目前無法使用，沒有扣款。
    .what-to-do = 請改用其他繳費方式，或稍後再試。
decline-bill-changed = 帳單內容剛剛有更新，沒有扣款。
    .what-to-do = 請重新查詢帳單，確認金額後再繳。
decline-bill-closed = 這張帳單已不能在這裡繳費，沒有扣款。
    .what-to-do = 請帶著帳單到開立帳單的單位櫃檯繳費。
decline-being-paid = 這張帳單有另一筆繳費正在進行，所以這一筆沒有扣款。
    .what-to-do = 請過一會兒再查詢帳單。在那之前，請不要到其他地方繳費。
decline-cancelled-by-resident = 這筆繳費已取消，或沒有在另一個 App 確認，沒有扣款。
    .what-to-do = 如果要繳費，請重新開始。
decline-suspected-fraud = 為保護您的帳戶，付款機構暫不同意這筆付款，沒有扣款。
    .what-to-do = 請聯絡您的銀行或付款機構，或改用其他繳費方式。
decline-other = 付款機構沒有接受這筆繳費，沒有扣款。
    .what-to-do = 請改用其他繳費方式，或稍後再試。

## 結果為什麼還沒確定

doubt-sent = 繳費已送出，正在等候結果。
doubt-processing = 已收到您的繳費，正在處理。
doubt-no-answer = 連線不順，還沒收到結果。
doubt-busy = 繳費服務忙碌中，還沒收到結果。
doubt-gateway-fault = 繳費服務暫時有狀況，還沒收到結果。
doubt-request-refused = 繳費服務這次沒有受理，先前送出的是否完成還在確認。
doubt-not-understood = 收到的回覆無法判讀，還不能確定結果。
doubt-does-not-match = 收到的回覆與這筆繳費不符，還不能確定結果。
doubt-bad-receipt = 收到的收據還無法驗證，不能確定結果。

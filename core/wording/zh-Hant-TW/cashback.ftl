## 回饋：繳費前的預估、繳費後實際的金額

cashback-expected = { $promotion }：預計回饋 { $amount }
cashback-granted = { $promotion }：已回饋 { $amount }
cashback-in-all = 預計回饋 { $amount }
cashback-nothing = { $promotion }：這次沒有回饋。{ $why }
cashback-not-told = { $promotion }：有沒有回饋，以確認繳費時顯示的為準
cashback-not-in-offer = 這次繳費沒有回饋。先前顯示的只是預估，以繳費服務計算的為準。

## 為什麼沒有回饋

no-cashback-another-payee = 這項活動適用於其他收費單位的帳單。
no-cashback-not-yet-begun = 活動自 { $date }開始。
no-cashback-over = 活動已於 { $date }結束。
no-cashback-used-up-by-household = 這項活動限每戶的前 { $count } 筆繳費，已經用完。
no-cashback-used-up-by-payer = 這項活動限您的前 { $count } 筆繳費，已經用完。
no-cashback-rounds-to-nothing = 這張帳單算出的回饋不到 1 元。
no-cashback-another-source = 這項活動限用這些方式繳費：{ $ways }。
no-cashback-better-one = 這些活動只能擇一回饋，這次以「{ $promotion }」計算。
cashback-ways = { $ways }、{ $next }

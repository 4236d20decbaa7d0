## 在畫面上顯示的三段條碼

store-slip = 到便利商店繳費
    .how = 請將畫面出示給店員，由上而下掃描三段條碼。收銀機會顯示 { $amount }。請保留收據。
    .counts-later = 在帳單顯示已繳之前，請勿重複繳費。
    .not-confirmed = 收款單位尚未確認這組條碼的格式，確認之前僅供試用。
store-slip-too-narrow = 視窗寬度不足，條碼需要 { $columns } 欄，並以黑白顯示。
    .what-to-do = 請加上 --svg FILE，把條碼畫成檔案。

## 顯示過條碼之後在這裡繳費

perhaps-paid-elsewhere = 已在別處繳費了嗎？這張帳單在 { $shown-on }顯示過便利商店條碼。
    .what-to-do = 如果已在便利商店繳費，請等到 { $until }，到時就會顯示為已繳費；現在再繳就會重複繳費。
    .question = 這張帳單在 { $shown-on }顯示過便利商店條碼。您確定沒有在便利商店繳過嗎？

## 沒有條碼的原因

no-store-slip-not-taken = 這張帳單沒有超商條碼。
    .what-to-do = 請改用其他方式繳費。
no-store-slip-not-owed = 這張帳單目前沒有超商條碼：{ $status }。
    .what-to-do = { $next-step }
no-store-slip-overdue = 繳費期限 { $due }已過，便利商店不再代收這張帳單。
    .what-to-do = 請查詢帳單，看看是否仍可在這裡繳費，或到開立帳單的單位櫃檯繳費。
no-store-slip-over-limit = 便利商店每次最多代收 { $limit }，這張帳單超過了。
    .what-to-do = 請改用其他方式繳費。

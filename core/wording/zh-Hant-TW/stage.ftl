## 繳費進度

stage-being-confirmed = 確認中
    .next-step = { do-not-pay-again }結果確定後會顯示在繳費紀錄。
stage-needs-resident = 請到支付 App 確認
    .explanation = 請在 { $until } 前，到支付 App 完成確認。
    .next-step = { do-not-pay-again }在支付 App 確認後，請回到這裡看結果。
stage-paid = 已繳費
    .explanation = 已於 { $at } 繳納 { $total }，交易序號 { $reference }。
    .next-step = 這張帳單不必再繳。收據已保存在繳費紀錄。
stage-declined = 未繳費，沒有扣款
stage-already-paid = 帳單已經繳清
    .explanation = 這張帳單已由另一筆繳費繳清，交易序號 { $reference }。這一筆沒有扣款。
    .next-step = 這張帳單不必再繳。
stage-expired = 逾時未繳，沒有扣款
    .explanation = 這筆繳費沒有在時限內完成，沒有扣款。
    .next-step = 如果要繳費，請重新查詢帳單。

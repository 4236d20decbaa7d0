## 沒有進行的事，以及可以怎麼做

failure-gateway-unreachable = 目前連不上繳費服務。
    .what-to-do = 請檢查網路連線，再試一次。
failure-gateway-busy = 繳費服務忙碌中。
    .what-to-do = 請稍後再試。
failure-gateway-busy-for = 繳費服務忙碌中。
    .what-to-do = 請等 { $wait }後再試。
failure-gateway-not-understood = 繳費服務的回覆無法判讀。
    .what-to-do = 請稍後再試。如果一直這樣，請更新 WaterPay。
failure-biller-not-served = 這是{ $biller }的帳單，這裡還不能繳。
    .what-to-do = 請改用帳單上的其他繳費方式。
failure-no-such-bill = 這張帳單已不在待繳清單中。
    .what-to-do = 請重新查詢帳單。
failure-bill-not-payable = 這張帳單現在不能在這裡繳：{ $status }。
    .what-to-do = { $next-step }
failure-bill-changed = 帳單內容剛剛有更新，這次沒有送出繳費。
    .what-to-do = 請確認更新後的帳單，再決定是否繳費。
failure-method-not-offered = 這張帳單不能用這個繳費方式。
    .what-to-do = 請選擇其他繳費方式。
failure-payment-under-way = 這張帳單已有一筆繳費在進行。
    .what-to-do = { do-not-pay-again }結果確定後會顯示在繳費紀錄。
failure-already-paid = 這張帳單已經繳清。
    .what-to-do = 這張帳單不必再繳。收據在繳費紀錄裡。
failure-already-paid-with-reference = 這張帳單已經繳清，交易序號 { $reference }。
    .what-to-do = 這張帳單不必再繳。收據在繳費紀錄裡。
failure-offer-expired = 確認繳費的時間已過，所以沒有送出，也沒有扣款。
    .what-to-do = 請重新查詢帳單後再繳。
failure-no-randomness = 這台裝置暫時無法準備繳費，沒有扣款。
    .what-to-do = 請稍後再試。
failure-bad-signature = 這次的授權無法確認，所以沒有送出繳費。
    .what-to-do = 請再確認繳費一次。
failure-not-started = 這筆繳費無法保存在這台裝置上，所以沒有送出，也沒有扣款。
failure-no-such-payment = 找不到這筆繳費。
    .what-to-do = 請到繳費紀錄查看。
failure-no-receipt = 這筆繳費還沒有收據。
    .what-to-do = 請先查看這筆繳費的進度，繳費完成後就有收據。
failure-not-running = WaterPay 已關閉或暫停。
    .what-to-do = 請重新開啟 WaterPay。

## 開啟時的狀況

open-folder-in-use = WaterPay 已在另一個視窗開啟。
    .what-to-do = 請使用已開啟的那一個，或先把它關閉。
open-folder-not-usable = 無法使用存放繳費紀錄的資料夾。
    .what-to-do = 請確認資料夾存在而且可以寫入，再試一次。
open-set-up = WaterPay 無法啟動。
    .what-to-do = 請重新啟動裝置，再試一次。

## 這台裝置上的繳費紀錄

ledger-disk-full = 裝置的儲存空間不足。
    .what-to-do = 請清出一些儲存空間，再試一次。
ledger-locked = 繳費紀錄正由另一個程式使用。
    .what-to-do = 請關閉另一個程式，再試一次。
ledger-damaged = 這台裝置上的繳費紀錄已損壞。原來的檔案會另外保存，不會刪除。
    .what-to-do = 請重新開啟 WaterPay，向繳費服務核對之前的繳費。
ledger-newer = 這台裝置上的繳費紀錄來自較新的版本，內容沒有更動。
    .what-to-do = 請更新 WaterPay。
ledger-fault = 目前無法讀寫這台裝置上的繳費紀錄。
    .what-to-do = 請重新開啟 WaterPay。如果一直這樣，請重新啟動裝置。

## 繳費服務的網址

address-not-an-address = 這不是繳費服務的網址。
    .what-to-do = 請輸入完整的網址，例如 https://pay.example.tw
address-not-secure = 這個網址的連線沒有加密，不能用來繳費。
    .what-to-do = 請使用 https 開頭的網址。
address-too-much = 繳費服務的網址只能有主機名稱和路徑。
    .what-to-do = 請去掉網址裡的帳號、問號和井號部分。

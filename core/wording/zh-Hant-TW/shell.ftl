## 畫面標題

title-home = 繳水費
title-bill = 帳單
title-confirmation = 確認繳費
title-receipt = 繳費收據
title-history = 繳費紀錄
title-saved-households = 用水戶清單
title-reminders = 繳費提醒

## 按鈕

action-choose-photo = 選擇帳單照片
action-enter-number = 輸入水號
action-other-billers = 其他帳單
action-open-other-app = 開啟支付 App
action-show-history = 查看繳費紀錄
action-quit = 離開
answer-yes = 是
answer-no = 否

## 提示

ask-how-to-begin = 要怎麼查帳單？
ask-water-number = 請輸入帳單上的 7 位數水號
ask-which-biller = 要查詢哪一種帳單？
ask-photo = 請輸入帳單照片的檔案位置
ask-which-bill = 要繳哪一張？
ask-how-to-pay = 要用哪種方式繳？
ask-is-this-you = 這是您要繳費的那一戶嗎？
ask-save-household = 要儲存的是這一戶嗎？
note-check-household = 請確認戶名和地址是您要繳的這一戶。
ask-for-one-of-these = 請從列出的選項中選一個。

## 欄位名稱

field-payee = 收款單位
field-account-number = 水號
field-name = 戶名
field-address = 用水地址
field-period = 計費期間
field-usage = 用水度數
field-due = 繳費期限
field-status = 狀態
field-amount = 帳單金額
field-fee = 手續費
field-total-to-pay = 應繳總額
field-total-paid = 實繳總額
field-total = 總額
field-bill-number = 帳單編號
field-cashback = 回饋
field-method = 繳費方式
field-not-after = 請在此時間前繳費
field-begun-at = 送出時間
field-settled-at = 繳費時間
field-reference = 交易序號
field-payment = 繳費編號

## 進行中

progress-opening = 正在開啟……
progress-reading-photo = 正在讀取照片……
progress-looking-up = 正在查詢帳單……
progress-preparing = 正在準備繳費……
progress-awaiting-result = 正在等候結果……

## 說明

note-no-history = 還沒有繳費紀錄。
note-no-households = 還沒有儲存任何用水戶。
note-no-reminders = 目前沒有要提醒的帳單。
note-receipt-verified = 收據驗證無誤。
note-sandbox = 這是測試環境，不會真的扣款。
note-all-finished = 沒有等候結果的繳費。

## 帳單

title-charges = 費用明細
title-differences = 與紙本帳單不同
title-other-bills = 其他未繳帳單
action-pay = 繳這張帳單
action-follow-payment = 查看繳費進度
action-show-receipt = 查看收據
title-other-ways = 其他繳費方式

## 繳費方式

field-limit = 單筆上限
note-above-limit = 帳單金額超過這個上限。
note-no-methods = 目前沒有可以繳這張帳單的方式。

## 授權之前

action-authorise = 確認並繳費
progress-authorising = 請在手機上確認……
note-nothing-paid = 您沒有確認，沒有繳費。
note-key-not-usable = 目前無法使用這支手機的金鑰，沒有繳費。請確認手機已設定螢幕鎖定，再試一次。

## 繳費進度、收據與紀錄

title-payment = 繳費進度
action-look-up-again = 重新查詢帳單
action-done = 完成
note-quote-reference = 對這筆繳費有疑問時，請向收款單位提供交易序號。
action-share-receipt = 傳送電子簽章收據
action-export-history = 匯出試算表
action-export-history-data = 匯出資料檔（JSON）
action-share-receipt-picture = 傳送收據圖片
action-print-receipt = 列印收據

## 每個畫面

action-back = 返回
action-try-again = 再試一次

## 首頁

note-how-it-begins = 掃描帳單上的 QR Code，或輸入水號，就可以查詢並繳費。
action-scan-bill = 掃描帳單
title-unfinished = 處理中的繳費
title-households = 繳過的帳單
action-refresh = 重新查詢
action-understood = 我知道了

## 相機

name-camera-picture = 相機畫面
note-aim-at-code = 請將帳單上的 QR Code 對準框內。
note-camera-not-allowed = WaterPay 沒有使用相機的權限。請到手機的設定開啟，或改用照片或水號查詢。
note-camera-not-there = 目前無法使用相機。請改用照片或水號查詢。

## 水號與用水戶

action-look-up-bill = 查詢帳單
note-where-the-number-is = 水號印在帳單的正面，共 7 位數字，開頭的 0 也要輸入。
title-household = 用水戶
action-view-bill = 查看帳單

## 儲存的用水戶

title-news = 有什麼新消息
action-save-household = 儲存這一戶
field-household-name = 您怎麼稱呼這一戶
note-household-name-example = 例如「媽媽家」或「店面」。只有您看得到這個名稱。
action-edit-households = 修改清單
action-rename-household = 更改名稱
action-keep-name = 使用這個名稱
action-move-up = 上移
action-move-down = 下移
action-remove-household = 從清單移除
ask-remove-household = 要從清單移除這一戶嗎？繳費紀錄仍會保留。
action-leave-as-it-is = 保持不變

## 提醒

choice-remind-me = 帳單到期前提醒我
note-what-reminders-are-for = 提醒的是已儲存用水戶的帳單，繳費期限當天一定會提醒；已繳清或自動扣繳的帳單不會提醒。
field-days-before = 繳費期限前幾天
field-days-overdue = 逾期未繳後幾天
field-reminder-hour = 提醒的時間
note-reminders-not-allowed = WaterPay 沒有傳送通知的權限，無法提醒您。請到手機的設定開啟。

## 其他繳費方式與回饋

action-show-store-barcodes = 顯示便利商店條碼
action-not-paid-elsewhere = 我沒有在別處繳過
field-expected-cashback = 預計回饋

## 一年的回顧與刪除

action-look-back = 回顧一年
action-year-before = 前一年
action-year-after = 後一年
title-erasing = 從這支手機刪除
action-erase-household = 刪除這一戶的所有資料
action-erase-everything = 刪除全部資料
action-erase-now = 永久刪除

## 備份

title-backups = 備份
note-what-backups-are-for = 換手機時，可用備份帶走繳費紀錄、收據和儲存的用水戶。備份是一個只有您的密碼能打開的檔案，不能用來繳費。
action-make-backup = 製作備份
action-save-backup = 儲存備份檔
action-restore-backup = 從備份還原
action-choose-backup = 選擇備份檔

## 設定

title-settings = 設定
field-language = 語言
choice-phones-language = 與手機相同
choice-own-name = 繁體中文
field-appearance = 畫面明暗
choice-phones-appearance = 與手機相同
choice-light = 淺色
choice-dark = 深色
title-what-is-verified = 我們替您核對什麼
note-paper-is-verified = 帳單上的條碼只用來找到帳單。收款單位、金額和繳費期限，一律以繳費服務查到的為準；與紙本不同時，一定會告訴您。
note-resident-is-verified = 每一筆繳費都要由您在這支手機上確認，並由手機裡的金鑰簽章。金鑰不會離開這支手機。
note-receipts-are-verified = 收據的電子簽章由這支手機核對，核對無誤才會顯示「已繳費」。
note-history-stays-here = 繳費紀錄保存在這支手機裡。

## 終端機做不到的事

shell-file-not-read = 無法讀取這個檔案。
    .what-to-do = 請確認檔名，以及是否有讀取權限。
shell-device-key-not-usable = 無法使用這台裝置的金鑰，因此不能繳費。
    .what-to-do = 請還原資料夾裡的 device-key 檔案，或將它移到別處，由程式另建新的金鑰。
shell-sandbox-not-started = 測試環境無法啟動。
    .what-to-do = 請確認連接埠沒有被占用，且資料夾可以寫入。
shell-nobody-to-ask = 這裡沒有人可以確認，沒有繳費。
    .what-to-do = 請先查看帳單，再加上 --yes 表示確認。
shell-amount-not-agreed = 應繳金額與同意的金額不同，沒有繳費。
    .what-to-do = 請先查看目前的帳單；如要繳費，請用 --amount 指定帳單金額。
shell-paper-not-trusted = 帳單上的條碼可能不是收款單位印的，沒有繳費。
    .what-to-do = 請先查看紙本和目前的帳單；如要繳目前的帳單，請用 --amount 指定帳單金額。
shell-perhaps-paid-elsewhere = 這張帳單可能已用這裡顯示的條碼在便利商店繳過，沒有繳費。
    .what-to-do = 請先確認有沒有人繳過；確定沒有，請用 --amount 指定帳單金額。
shell-cancelled = 沒有繳費。
    .what-to-do = 如果要繳費，請重新開始。
shell-household-not-confirmed = 沒有儲存這一戶。
    .what-to-do = 請先核對戶名和地址，確定是這一戶再加上 --yes。
shell-output-not-written = 無法寫出結果。
    .what-to-do = 請檢查輸出位置，再查看繳費紀錄。
shell-broken = WaterPay 本身發生問題，停在這一步。
    .what-to-do = 請關閉 WaterPay 後重新開啟，並先查看繳費紀錄，再決定是否繳費。

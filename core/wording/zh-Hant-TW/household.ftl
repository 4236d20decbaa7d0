## 儲存的用水戶

household-owes = 待繳 { $amount }
household-owes-nothing = 目前沒有要繳的帳單
household-known-since = { $at } 查詢的資料
household-number-gone = 這個號碼已經查不到了。
    .what-to-do = 請與最近的帳單核對，再重新儲存這一戶。

## 名稱

household-name-empty = 請替這一戶取個名稱。
    .what-to-do = 請輸入自己看得懂的名稱，例如「媽媽家」或「店面」。
household-name-too-long = 名稱有 { $characters } 個字，最多可以用 { $at-most } 個字。
    .what-to-do = 請改用短一點的名稱。
household-name-not-one-line = 名稱裡有無法顯示的字元。
    .what-to-do = 請直接輸入名稱，不要用貼上的。

## 沒有完成的事

households-already-saved = 這一戶已經儲存過了。
    .what-to-do = 您可以更改名稱或調整順序。
households-too-many = 已儲存 { $at-most } 戶，不能再增加。
    .what-to-do = 請先移除不需要的一戶。
households-not-saved = 這一戶沒有儲存。
    .what-to-do = 請查看儲存的用水戶。
households-set-aside = 儲存的用水戶清單已損壞。原來的檔案會另外保存，不會刪除；繳費紀錄不受影響。
    .what-to-do = 請重新儲存您的用水戶。
households-newer = 儲存的用水戶清單來自較新的版本，內容沒有更動。
    .what-to-do = 請更新 WaterPay。
households-disk = 目前無法讀寫儲存的用水戶清單。
    .what-to-do = 請清出一些儲存空間，再試一次。如果一直這樣，請重新啟動裝置。

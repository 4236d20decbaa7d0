## 從這個裝置刪除

erase-household = 要從這個裝置刪除號碼 { $number } 的所有繳費紀錄、收據和儲存的資料嗎？
erase-everything = 要從這個裝置刪除所有繳費紀錄、收據和儲存的用水戶嗎？
erase-what-stays = 刪除後無法復原。開立帳單的單位和繳費平台仍會保留他們的資料，您另外儲存的檔案也不受影響。還需要的收據，請先另外儲存。
erased = 已從這個裝置刪除。原有繳費紀錄：{ $payments } 筆
erased-still-aside = 先前另外保存的損壞檔案裡，可能還有部分資料：{ $files }。刪除全部資料時會一併移除。
not-erased-under-way = 要刪除的資料中有一筆繳費尚未完成，因此沒有刪除任何資料。
    .what-to-do = 請等這筆繳費有結果後，再刪除一次。
not-erased-not-confirmed = 沒有刪除任何資料。
    .what-to-do = 要刪除時，請重新操作並確認，或加上 --yes。

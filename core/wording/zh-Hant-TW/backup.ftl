## 備份的密碼

ask-passphrase = 備份的密碼
ask-passphrase-again = 請再輸入一次相同的密碼
about-passphrases = 請用至少 { $shortest } 個字、別人猜不到的密碼，例如幾個不相干的詞。沒有密碼，任何人都無法打開備份，我們也不能。
passphrases-differ = 兩次輸入的密碼不同，沒有備份。
    .what-to-do = 請再試一次。
passphrase-needed = 備份需要密碼，但這裡沒有人可以輸入。
    .what-to-do = 請用 --passphrase-file 指定存放密碼的檔案。
passphrase-too-short = 密碼至少要 { $characters } 個字。
    .what-to-do = 請用長一點的密碼，例如幾個不相干的詞。
passphrase-too-long = 密碼最多 { $characters } 個字。
    .what-to-do = 請用短一點的密碼。

## 備份

backed-up = 備份完成，內有繳費紀錄 { $payments } 筆、儲存的用水戶 { $households } 戶。
backed-up-keep = 請將檔案保存在這個裝置以外的地方，密碼不要和檔案放在一起。
not-backed-up-no-randomness = 裝置目前無法安全地備份，沒有備份。
    .what-to-do = 請重新啟動裝置，再試一次。

## 還原

restored = 已從備份還原繳費紀錄 { $payments } 筆、儲存的用水戶 { $households } 戶。
restored-nothing = 備份裡的資料這裡都已經有了。
not-restored-wrong-passphrase = 這個密碼無法打開備份，沒有還原任何資料。
    .what-to-do = 請再試一次。大小寫和空格都要相同。
not-restored-damaged = 備份檔案已損壞，沒有還原任何資料。
    .what-to-do = 如果另有一份，請改用那一份。
not-restored-no-backup = 這個檔案不是 WaterPay 的備份，沒有還原任何資料。
    .what-to-do = 請選擇備份時產生的檔案。
not-restored-newer = 這個備份來自較新的版本，沒有還原任何資料。
    .what-to-do = 請先更新 WaterPay，再還原一次。

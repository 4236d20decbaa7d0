## 各收費單位要填的資料。欄位的名稱（例如「水號」）寫在收費單位的資料檔裡。

number-wrong-length = { $field }應有 { $expected } 碼，這裡是 { $found } 碼。
    .what-to-do = 請對照帳單，再輸入一次。
number-digits-only = { $field }只有數字。
    .what-to-do = 請對照帳單，再輸入一次。
number-letters-and-digits-only = { $field }只有數字和英文字母。
    .what-to-do = 請對照帳單，再輸入一次。
number-wrong-form = { $field }的數字和英文字母順序不對。
    .what-to-do = 請對照帳單，再輸入一次。
number-not-a-choice = 還沒有選擇{ $field }。
    .what-to-do = 請選擇列出的其中一項。

## 這個版本還不認得的收費單位

number-of-another-kind = 號碼
bill-of-another-kind = 費用

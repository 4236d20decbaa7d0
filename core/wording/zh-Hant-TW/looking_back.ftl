## 一戶的一年

looking-back = { $year }回顧

## 繳了多少

paid-nothing = 這一年沒有用 WaterPay 繳費。
paid-in-year = 用 WaterPay 繳了 { $count } 筆，共 { $amount }
paid-in-year-too-much = 用 WaterPay 繳了 { $count } 筆，總額太大，無法在這裡顯示
paper-saved = 大約省下 { $grams } 公克的紙（假設每用手機繳一筆，就少印一張 A4 紙，每張 { $grams-a-sheet } 公克）。

## 用了多少

use-of-year = { $year }：{ $usage }，每天 { $litres } 公升
use-in-all = 總用水量：{ $usage }
use-none = 還沒有看過這一年的帳單。
use-not-kept = 只有已儲存的用水戶才會保留用水度數。
    .what-to-do = 請儲存這一戶，之後帳單上的度數就會保留下來。
use-no-year-before = 沒有看過前一年相同月份的帳單。
unusual-rise = 用水異常增加：平均每天比前一年相同月份多了五成以上。
    .what-to-do = 如果想不出原因，請檢查是否漏水：關閉所有水龍頭再看水表，如果指針還在轉，就是有地方在漏水。最常見的是馬桶：在水箱滴幾滴墨水，看看馬桶裡的水會不會變色。

## 圖表

picture-title = 用水量（每天公升數）
picture-unusual-rise = 異常增加

## 金額、日期、月份、用水量。年份為民國年。

amount = { $dollars } 元
credit = −{ $amount }
no-fee = 免手續費

month = { $number } 月
year = { $number } 年
date = { $year } 年 { $month } { $day } 日
date-time = { $date } { $time }

period-one-month = { $last-year } 年 { $last-month }
period-one-year = { $last-year } 年 { $first-month }至 { $last-month }
period-two-years = { $first-year } 年 { $first-month }至 { $last-year } 年 { $last-month }

usage = { $cubic-metres } 度

wait-seconds = { $count } 秒
wait-minutes = { $count } 分鐘

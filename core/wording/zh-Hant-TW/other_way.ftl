## 其他繳費方式

other-way-automatic-debit = 約定自動扣繳
    .how = 向銀行申請一次，之後每期到期日自動扣款。已約定扣繳的帳單，請勿再用其他方式繳費。
other-way-bank-counter = 銀行臨櫃
    .how = 持帳單到代收的銀行櫃檯繳費。
other-way-convenience-store = 便利商店
    .how = 在繳費期限前，持帳單到便利商店掃描三段條碼繳費。
other-way-waterworks-counter = 自來水廠櫃檯
    .how = 持帳單或告知水號即可繳費。逾期過久的帳單只在這裡收。
other-way-nationwide-e-bill = 全國繳費網
    .how = 到全國繳費網選擇帳單的種類，輸入帳單上的資料。
other-way-cash-machine = 自動櫃員機
    .how = 在自動櫃員機選擇繳費轉帳，輸入帳單上的資料。
other-way-online-bank = 網路銀行
    .how = 在網路銀行或行動銀行選擇繳費轉帳，輸入帳單上的資料。
other-way-limit = 每次最多 { $amount }。
other-way-fee = 另收手續費 { $fee }。
other-way-no-fee = 不收手續費。
other-way-fee-not-known = 可能另收手續費，請先詢問。
other-way-counts-after = 最慢 { $days } 天後入帳，在那之前請勿重複繳費。

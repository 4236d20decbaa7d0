## 帳單狀態

bill-unpaid = 待繳
    .next-step = 請在繳費期限前繳費。
bill-overdue-payable = 已逾期，仍可在這裡繳費
    .next-step = 請儘快繳費，可能會加收違約金。
bill-overdue-closed = 已逾期，這裡不再受理
    .next-step = 請帶著帳單到開立帳單的單位櫃檯繳費。
bill-being-paid = 繳費處理中
    .next-step = { do-not-pay-again }
bill-paid = 已於 { $at } 繳清
    .next-step = 這張帳單不必再繳。
bill-paid-elsewhere = 已在其他地方繳費，等待銷帳
    .next-step = { $at } 收到繳費通知。便利商店、銀行等繳費約三天後銷帳，請勿重複繳費。
bill-automatic-debit = 將由約定帳戶自動扣繳
    .next-step = 將於 { $on }扣款，請勿另外繳費。
bill-unknown = 這個版本還不認得的狀態
    .next-step = 請查看帳單本身，或洽詢開立帳單的單位，並更新 WaterPay。

## 違約金，只在帳單逾期後才提

late-fee-charged = 其中含加收的違約金 { $amount }。
late-fee-may-be-added = 可能會加收違約金。

## 帳單明細

charge-basic-fee = 基本費
charge-water-use = 用水費
charge-sewerage = 代徵下水道使用費
charge-waste-disposal = 代徵清除處理費
charge-source-conservation = 水源保育與回饋費
charge-business-tax = 營業稅
charge-late-fee = 違約金
charge-adjustment = 前期帳單調整
charge-discount = 優惠折扣
charge-other = 其他費用

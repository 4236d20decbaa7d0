## 讀到條碼，但查不到水費帳單

code-empty = 這個條碼沒有內容。
    .what-to-do = 請掃描水費帳單上的 QR Code，或輸入水號。
code-too-long = 這段內容太長，不是帳單上的條碼。
    .what-to-do = 請掃描水費帳單上的 QR Code，或輸入水號。
code-broken = 條碼的內容不完整，無法判讀。
    .what-to-do = 請再掃描一次，或輸入水號。
code-broken-barcodes = 帳單的三段條碼沒有讀齊，或讀到不同的帳單。
    .what-to-do = 請把同一張帳單的三段條碼一起拍進來，或輸入水號。
code-misread-barcodes = 條碼讀得不夠清楚。
    .what-to-do = 請在明亮的地方靠近一點再掃描，或輸入水號。
code-encrypted-number = 這是{ $biller }的帳單，但條碼裡的水號無法直接讀取。
    .what-to-do = 請輸入帳單上的水號。
code-unknown-number = 這是{ $biller }的帳單，但條碼裡的水號格式不符。
    .what-to-do = 請輸入帳單上的水號。
code-contradicts-biller = 條碼裡的收款單位前後不一致，為保護您的權益，這裡不採用。
    .what-to-do = 請對照帳單，改為輸入水號。
code-contradicts-account-number = 條碼裡的水號前後不一致，為保護您的權益，這裡不採用。
    .what-to-do = 請對照帳單，改為輸入水號。
code-bill-of-another-payee = 這是「{ $payee }」的帳單，不是水費帳單。
    .what-to-do = 請掃描水費帳單上的 QR Code，或輸入水號。
code-not-a-water-bill = 這是{ $kind }，不是水費帳單。
    .what-to-do = 請掃描水費帳單上的 QR Code，或輸入水號。

## 是什麼條碼：「這是……，不是水費帳單。」

code-kind-purchase = 購物付款碼
code-kind-transfer-purchase = 購物轉帳碼
code-kind-transfer = 轉帳碼
code-kind-other-bill = 其他單位的帳單
code-kind-tax-form = 稅單
code-kind-merchant-payment = 店家的付款碼
code-kind-line-link = 通訊軟體 LINE 的連結
code-kind-jkopay-link = 街口支付的連結
code-kind-electronic-invoice = 電子發票
code-kind-invoice-carrier = 電子發票的手機條碼
code-kind-wifi = 無線網路的連線碼
code-kind-contact-card = 聯絡人資料
code-kind-calendar-event = 行事曆活動
code-kind-telephone = 電話號碼
code-kind-text-message = 簡訊
code-kind-mail = 電子郵件
code-kind-location = 地圖位置
code-kind-one-time-password = 登入驗證碼
code-kind-cryptocurrency = 加密貨幣的付款碼
code-kind-web-address = 網址
code-kind-unknown-text = 一般文字

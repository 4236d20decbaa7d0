## 印出來的收據

receipt-page = 帳單繳費收據
    .how-to-verify = 驗證方法：在電腦上執行 waterpay verify，指定這份檔案或這張收據的照片。不需要網路，就能核對繳費服務的電子簽章。
    .what-is-signed = QR Code 裡是繳費服務簽章的收據，包含帳單編號、金額、繳費方式、繳費時間、交易序號和繳費編號。收款單位的名稱、號碼和計費期間，取自製作這張收據的裝置的紀錄。
    .made-by = 由 WaterPay 製作

## 沒有印成的原因

receipt-page-proof-too-long = 這張收據的電子簽章太長，無法印成 QR Code。
    .what-to-do = 請加上 --proof，改用文字形式的電子收據。
not-a-face-unreadable = 這個檔案不是可以用來製作收據的字型。
    .what-to-do = 請改用 TrueType 或 OpenType 格式的繁體中文字型。
not-a-face-not-traditional-chinese = 這個字型沒有收據需要的繁體中文字。
    .what-to-do = 請改用繁體中文字型，例如 Noto Sans CJK TC。
not-a-face-may-not-be-embedded = 這個字型不允許嵌入文件。
    .what-to-do = 請改用其他繁體中文字型，例如 Noto Sans CJK TC。
no-face-found = 這台電腦上找不到繁體中文字型，因此無法製作收據檔案。
    .what-to-do = 請安裝 Noto Sans CJK（Debian 與 Ubuntu 的套件是 fonts-noto-cjk），或用 --face FILE 指定字型檔。
no-page-no-face = 這支手機沒有可以用來製作收據的繁體中文字型。
    .what-to-do = 請改以文字分享收據，證明效力相同。
no-page-proof-too-long = 這張收據的電子簽章太長，無法印成 QR Code。
    .what-to-do = 請改以文字分享收據，證明效力相同。
file-already-there = 這個檔案已經存在，沒有覆寫。
    .what-to-do = 請換一個檔名，或先將原來的檔案移到別處。

## 驗證別人給的收據

no-proof-found = 這裡找不到電子收據。
    .what-to-do = 請用 WaterPay 製作的 PDF 或 PNG 收據、收據上 QR Code 的清楚照片，或文字形式的電子收據。
bad-receipt-not-a-receipt = 這不是繳費收據。
    .what-to-do = 請勿當作繳費證明。
bad-receipt-unknown-key = 這張收據是用不認得的金鑰簽章的，無法判斷真偽。
    .what-to-do = 在驗證無誤之前，請勿當作繳費證明。請更新 WaterPay，或用 --gateway 和 --receipt-key 指定繳費服務的公鑰。
bad-receipt-wrong-signature = 這張收據不是真的：電子簽章不符，內容可能被改過。
    .what-to-do = 請勿當作繳費證明，並請繳費的人重新提供原來的收據。
bad-receipt-another-payment = 這張收據是另一筆繳費的，不能證明這一筆。
    .what-to-do = 請重新查詢這筆繳費的進度。

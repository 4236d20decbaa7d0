## 照片與相機

photo-file-too-large = 這個照片檔案太大，無法讀取。
    .what-to-do = 請選擇較小的照片，或改用水號查詢。
photo-picture-too-large = 這張照片的尺寸太大，無法讀取。
    .what-to-do = 請選擇較小的照片，或改用水號查詢。
photo-empty = 這個檔案裡沒有畫面。
    .what-to-do = 請選擇另一張照片，或改用水號查詢。
photo-unknown-format = 這個檔案不是可以讀取的照片。
    .what-to-do = 請選擇 JPEG、PNG 或 WebP 照片，或改用水號查詢。
photo-damaged = 這個照片檔案不完整，無法讀取。
    .what-to-do = 請重新拍一張，或改用水號查詢。
photo-no-code = 照片上找不到帳單的條碼。
    .what-to-do = 請把 QR Code 完整、清楚地拍進來，或改用水號查詢。
camera-no-picture = 目前無法取得相機畫面。
    .what-to-do = 請重新開啟相機，或改用照片或水號查詢。

## 對準時

aim-too-far = 條碼太遠，請將手機靠近一點。
aim-too-dark = 光線不足，請開燈或移到明亮處。
aim-glare = 條碼上有反光，請將帳單或手機稍微傾斜。
aim-blurred = 畫面模糊，請將手機拿穩。

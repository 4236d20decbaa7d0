#if DEBUG && canImport(SwiftUI) && os(iOS)
import WaterPayBindings

extension Sample {
    static let passphraseWords = PassphraseWords(
        about: "請選擇至少 12 個字元、別人猜不到的密碼，例如幾個詞。",
        ask: "備份的密碼",
        askAgain: "再輸入一次密碼"
    )
    static let passphrase = Personal("範例密碼不可使用")
    static let backedUp = "備份已完成。繳費：1 筆。用水戶：1 戶。\n請將檔案存放在其他地方。"
    static let restored = "已從備份還原。繳費：1 筆。用水戶：1 戶。"
}
#endif

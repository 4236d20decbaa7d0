#if DEBUG && canImport(SwiftUI) && os(iOS)
import WaterPayBindings
import WaterPayKit
import WaterPayModel

extension Sample {
    static let saved = SavedHousehold(
        name: Personal("媽媽家"),
        household: household,
        bills: found.bills,
        owed: money(486, "486 元"),
        owedWords: "應繳 486 元",
        knownSince: moment("116 年 3 月 1 日 12:00"),
        knownSinceWords: "116 年 3 月 1 日 12:00 的資料"
    )
    static let announcement = Announcement(
        title: Personal("媽媽家：有新的水費帳單"),
        text: Personal("486 元，繳費期限 116 年 3 月 31 日。"),
        hidden: "有水費的新消息。"
    )
    static let news = News(name: saved.name, change: .newBill, bill: unpaid, words: announcement)
    static let homeRefused = HomeState(
        saved: [saved],
        notRefreshed: [NotRefreshed(name: saved.name, words: problem)],
        savedRefused: problem
    )
    static let perhapsPaid = FoundBill(
        bill: unpaid,
        printed: false,
        nextStep: .payUnlessPaidElsewhere(words: problem, question: "您確定沒有在便利商店繳過這張帳單嗎？")
    )
    static let slip = StoreSlip(
        title: "便利商店條碼",
        barcodes: [
            Barcode(text: Personal("000000000"), modules: bars),
            Barcode(text: Personal("0000000000000000"), modules: bars),
            Barcode(text: Personal("000000000000000"), modules: bars),
        ],
        how: "請店員依序掃描三段條碼。",
        countsAfter: "約三日後入帳，在此之前請勿重複繳費。",
        notConfirmed: "這些條碼僅供測試。"
    )
    static let cashback = ExpectedCashback(total: money(20, "20 元"), words: ["範例活動：預計回饋 20 元。"])
    static let erasure = ErasureQuestion(question: "要刪除這支手機上的所有資料嗎？", whatStays: "已完成的繳費不受影響。")
    static let year = LookingBack(
        year: 2027,
        title: "116 年",
        paid: "繳了 1 筆，共 486 元。",
        paper: "省下 1 張紙。",
        water: .seen(
            inAll: "共 42 度。",
            legend: WaterLegend(title: "每日用水（公升）", year: "116 年", yearBefore: "115 年"),
            mostLitresADay: 700,
            months: [
                ComparedUse(
                    period: period,
                    now: DailyUse(litres: 700, words: "116 年：每日 700 公升，42 度"),
                    yearBefore: DailyUse(litres: 350, words: "115 年：每日 350 公升，21 度"),
                    yearBeforeWords: "115 年：每日 350 公升，21 度",
                    unusualRise: Words(whatHappened: "用水明顯增加。", whatToDo: "請檢查是否漏水。")
                )
            ]
        )
    )
    static let reminderChoice = ReminderChoice(
        isOn: true,
        times: ReminderTimes(daysBefore: [1, 7], daysOverdue: [1, 7], hour: 9)
    )
    static let reminder = Reminder(
        id: "sample-reminder",
        at: moment("116 年 3 月 24 日 09:00"),
        kind: .daysBefore(days: 7),
        name: saved.name,
        bill: unpaid,
        words: announcement
    )

    private static let bars = (0..<180).map { $0 >= 10 && $0 < 170 && $0 % 3 != 0 }
}
#endif

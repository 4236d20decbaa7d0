#if DEBUG && canImport(SwiftUI) && os(iOS)
import WaterPayBindings
import WaterPayModel

extension Sample {
    static let wallet = PaymentMethod(
        id: "sample-wallet",
        kind: .storedValue,
        kindWords: "電子支付帳戶",
        label: Personal("範例支付 ＊＊00"),
        fee: money(0, "免手續費"),
        limit: nil,
        takesThisBill: true
    )
    static let card = PaymentMethod(
        id: "sample-card",
        kind: .card,
        kindWords: "信用卡",
        label: Personal("範例銀行 ＊＊＊＊ 0000"),
        fee: money(0, "免手續費"),
        limit: money(300, "300 元"),
        takesThisBill: false
    )
    static let offer = Offer(
        bill: unpaid,
        method: wallet,
        total: money(486, "486 元"),
        cashback: nil,
        notAfter: moment("116 年 3 月 1 日 12:10"),
        question: "以範例支付付 486 元給範例自來水廠？"
    )
    static let receipt = Receipt(
        payment: "sample-payment",
        bill: unpaid.id,
        payee: payee.id,
        amount: money(486, "486 元"),
        fee: money(0, "免手續費"),
        total: money(486, "486 元"),
        method: wallet.id,
        settledAt: moment("116 年 3 月 1 日 12:01"),
        reference: "SAMPLE-REFERENCE",
        cashback: nil,
        proof: "sample"
    )
    static let beingConfirmed = payment(
        .beingConfirmed(doubt: .sent),
        StageWords(title: "確認中", explanation: "繳費結果尚未確定。", nextStep: "請勿重複繳費。")
    )
    static let handedOff = payment(
        .needsResident(handOff: HandOff(url: "https://wallet.example.tw", until: moment("12:10"))),
        StageWords(title: "請至支付 App 確認", explanation: "這筆繳費需要您在另一個 App 確認。", nextStep: "確認後請回到這裡。")
    )
    static let paid = payment(
        .paid(receipt: receipt),
        StageWords(title: "已繳費", explanation: "收據已驗證。", nextStep: "不必再做任何事。")
    )
    static let declined = payment(
        .declined(reason: .insufficientFunds),
        StageWords(title: "未繳費", explanation: "帳戶餘額不足，沒有扣款。", nextStep: "請重新查詢帳單後再繳。")
    )
    static let ways = [
        OtherWay(
            channel: .convenienceStore,
            name: "便利商店",
            how: "到期前持帳單至櫃檯掃描條碼。",
            limit: "每筆 20,000 元以內。",
            fee: "免手續費",
            countsAfter: nil
        ),
        OtherWay(
            channel: .bankCounter,
            name: "銀行臨櫃",
            how: "持帳單至代收銀行。",
            limit: nil,
            fee: "手續費請洽代收銀行。",
            countsAfter: "約三日後入帳。"
        ),
    ]
    static let home = HomeState(
        unfinished: [beingConfirmed],
        households: [
            KnownHousehold(account: account, owes: .told(.due(found: found, words: problem)), asking: false)
        ],
        saved: [saved],
        news: [news]
    )

    private static func payment(_ stage: Stage, _ words: StageWords) -> Payment {
        Payment(
            id: "sample-payment",
            bill: unpaid.id,
            account: account,
            payee: payee,
            period: period,
            amount: money(486, "486 元"),
            fee: money(0, "免手續費"),
            total: money(486, "486 元"),
            method: wallet.id,
            notAfter: moment("116 年 3 月 1 日 12:10"),
            begunAt: moment("116 年 3 月 1 日 12:00"),
            changedAt: moment("116 年 3 月 1 日 12:01"),
            change: 1,
            stage: stage,
            words: words,
            isFinal: false
        )
    }
}
#endif

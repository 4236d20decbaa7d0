#if DEBUG && canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayKit

/// Made-up data for previews, in the form that the core gives it. No such household, no such payee.
enum Sample {
    /// The words in Traditional Chinese.
    static var words: Labels {
        do {
            return try Labels(.zhHantTw)
        } catch {
            fatalError("the core has no words: \(error)")
        }
    }

    static let account = Account(
        biller: "sample-water",
        billerName: "範例自來水廠",
        number: Personal("0000000"),
        numberName: "水號",
        numberShown: Personal("0000000")
    )
    static let biller = Biller(
        id: "sample-parking",
        name: "範例停車費",
        bill: "停車費",
        fields: [
            BillerField(name: "車牌號碼", hint: "例如 ABC-1234", form: .lettersAndDigits),
            BillerField(
                name: "車種",
                hint: nil,
                form: .choices(
                    choices: [FieldChoice(value: "C", name: "汽車"), FieldChoice(value: "M", name: "機車")]
                )
            ),
        ]
    )
    static let payee = Payee(id: "sample-water", name: "範例自來水廠")
    static let household = Household(
        account: account,
        maskedName: Personal("王○明"),
        maskedAddress: Personal("範例縣範例鎮○○路○號")
    )
    static let problem = Words(whatHappened: "目前無法連上繳費服務。", whatToDo: "請檢查網路連線後再試一次。")

    static func money(_ dollars: Int64, _ displayed: String) -> Money {
        Money(amount: Twd(dollars: dollars), displayed: displayed)
    }

    static func moment(_ displayed: String) -> Moment {
        Moment(at: Date(timeIntervalSince1970: 0), displayed: displayed)
    }

    static func bill(_ status: BillStatus, _ words: StatusWords) -> Bill {
        Bill(
            id: "SAMPLE-1",
            account: account,
            payee: payee,
            period: period,
            usage: Usage(cubicMetres: 42, displayed: "42 度"),
            charges: [
                Charge(kind: .basicFee, name: "基本費", amount: money(102, "102 元"), credited: false),
                Charge(kind: .waterUse, name: "用水費", amount: money(384, "384 元"), credited: false),
            ],
            amount: money(486, "486 元"),
            due: day,
            status: status,
            statusWords: words
        )
    }

    static let unpaid = bill(.unpaid, StatusWords(title: "尚未繳費", nextStep: "請於繳費期限前繳納。"))
    static let found = Found(
        household: household,
        bills: [FoundBill(bill: unpaid, printed: true, nextStep: .pay)],
        differences: [
            Difference(
                kind: .anotherAmount(printed: Twd(dollars: 400), now: Twd(dollars: 486)),
                words: "帳單印 400 元，目前應繳 486 元，以目前為準。"
            )
        ],
        asOf: moment("116 年 3 月 1 日 12:00")
    )

    static let period = Period(first: read("2027-01"), last: read("2027-02"), displayed: "116 年 1 月至 2 月")

    private static let day = Day(date: read("2027-03-31"), displayed: "116 年 3 月 31 日")

    private static func read<Value: LosslessStringConvertible>(_ text: String) -> Value {
        guard let value = Value(text) else { preconditionFailure("\(text) is none") }
        return value
    }
}

extension View {
    /// As a preview shows it: with a title bar, and with words.
    func asPreview() -> some View {
        NavigationStack { self }.speaking(Sample.words)
    }
}
#endif

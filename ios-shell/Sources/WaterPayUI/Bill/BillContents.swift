#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings

/// What a bill says: how it stands, what is owed until when, whose it is, and how the amount is made up.
struct BillContents: View {
    @Environment(\.words) private var words
    let found: FoundBill

    private var bill: Bill { found.bill }

    var body: some View {
        Section {
            StatusLine(tone: bill.status.tone, icon: bill.status.icon, text: bill.statusWords.title)
            Amount(money: bill.amount)
            Field(.dueField, bill.due.displayed)
            Text(whatToDo)
        }
        Section {
            Field(.payeeField, bill.payee.name)
            Field(of: bill.account)
            Field(.periodField, bill.period.displayed)
            if let usage = bill.usage { Field(.usageField, usage.displayed) }
            Field(.billNumberField, bill.id)
        }
        Section(words[.charges]) {
            ForEach(Array(bill.charges.enumerated()), id: \.offset) { _, charge in
                Field(named: charge.name, charge.amount.displayed)
            }
            Field(.amountField, bill.amount.displayed).bold()
        }
    }

    private var whatToDo: String {
        switch found.nextStep {
        case .followPayment: words[.doNotPayAgain]
        case .pay, .payUnlessPaidElsewhere, .showReceipt, .nothing: bill.statusWords.nextStep
        }
    }
}
#endif

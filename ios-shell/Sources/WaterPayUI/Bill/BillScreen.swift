#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// One bill: what is owed until when, what it is made of, and the one thing to do next.
struct BillScreen: View {
    @Environment(\.words) private var words
    let state: BillState
    let onEvent: @MainActor (BillEvent) -> Void

    var body: some View {
        Screen(words[.bill]) {
            switch state {
            case .lookingUp: WaitingRow(.lookingUp)
            case .there(let bill, let differences, let others, let because):
                if let because { Problem(words: because) }
                if case .payUnlessPaidElsewhere(let perhaps, _) = bill.nextStep { Attention(words: perhaps) }
                Differences(differences: differences)
                BillContents(found: bill)
                Section {
                    Button(words[.otherWays], systemImage: "building.columns") { onEvent(.showOtherWays(bill.bill)) }
                }
                if !others.isEmpty {
                    Section(words[.otherBills]) {
                        ForEach(others, id: \.bill.id) { other in
                            OtherBill(bill: other.bill) { onEvent(.viewOther(other.bill.id)) }
                        }
                    }
                }
            case .notThere(let words), .refused(let words): Problem(words: words) { onEvent(.lookUp) }
            }
        } next: {
            if case .there(let bill, _, _, _) = state { next(bill) }
        }
    }

    @ViewBuilder private func next(_ found: FoundBill) -> some View {
        switch found.nextStep {
        case .pay: PrimaryButton(text: words[.pay]) { onEvent(.pay(found.bill)) }
        case .payUnlessPaidElsewhere(_, let question):
            AskedFirst(question: question) { onEvent(.pay(found.bill)) }
        case .followPayment(let payment): PrimaryButton(text: words[.followPayment]) { onEvent(.follow(payment)) }
        case .showReceipt(let payment): PrimaryButton(text: words[.showReceipt]) { onEvent(.showReceipt(payment)) }
        case .nothing: EmptyView()
        }
    }
}

/// The question that stands in the place of the button to pay.
private struct AskedFirst: View {
    @Environment(\.words) private var words
    let question: String
    let action: () -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 12) {
            Text(question).font(.headline)
            PrimaryButton(text: words[.notPaidElsewhere], action: action)
        }
    }
}

private struct OtherBill: View {
    let bill: Bill
    let action: () -> Void

    var body: some View {
        LeadingRow(action: action) {
            Field(named: bill.period.displayed, bill.amount.displayed)
            StatusLine(tone: bill.status.tone, icon: bill.status.icon, text: bill.statusWords.title)
        }
    }
}

#if DEBUG
#Preview("Bill") {
    BillScreen(
        state: .there(
            Sample.found.bills[0],
            differences: Sample.found.differences,
            others: Sample.found.bills,
            because: nil
        ),
        onEvent: { _ in }
    ).asPreview()
}

#Preview("Bill, perhaps paid in a store") {
    BillScreen(
        state: .there(Sample.perhapsPaid, differences: [], others: [], because: nil),
        onEvent: { _ in }
    ).asPreview()
}

#Preview("Bill, refused") {
    BillScreen(state: .refused(Sample.problem), onEvent: { _ in }).asPreview()
}
#endif
#endif

#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// A household that is known here, and what it owes.
struct HouseholdRow: View {
    let household: KnownHousehold
    let action: () -> Void

    var body: some View {
        LeadingRow(action: action) {
            Text(household.owes?.household?.maskedName.reveal() ?? household.account.billerName).font(.title3.bold())
            Field(of: household.account)
            owes
            if household.asking { WaitingRow(.lookingUp) }
        }
    }

    @ViewBuilder private var owes: some View {
        switch household.owes {
        case nil: EmptyView()
        case .notTold(let words): StatusLine(tone: .attention, text: words.whatHappened)
        case .told(.due(let found, _)): ForEach(found.bills, id: \.bill.id) { Owed(bill: $0.bill) }
        case .told(.nothingDue(_, let words)):
            StatusLine(tone: .calm, icon: "checkmark.circle", text: words.whatHappened)
        case .told(.noSuchNumber(_, let words)): StatusLine(tone: .attention, text: words.whatHappened)
        }
    }
}

private struct Owed: View {
    let bill: Bill

    var body: some View {
        Amount(money: bill.amount, style: .title)
        StatusLine(tone: bill.status.tone, icon: bill.status.icon, text: bill.statusWords.title)
        Field(.dueField, bill.due.displayed)
    }
}

extension Owes {
    /// Whose household it is, if the gateway has told.
    fileprivate var household: Household? {
        switch self {
        case .notTold: nil
        case .told(let answer): answer.found?.household
        }
    }
}
#endif

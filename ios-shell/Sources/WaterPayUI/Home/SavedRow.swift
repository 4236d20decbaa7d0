#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings

/// A saved household: what the resident calls it, whose it is, and what it owed when that was last known.
struct SavedRow: View {
    let household: SavedHousehold
    let action: () -> Void

    var body: some View {
        LeadingRow(action: action) {
            Text(household.name.reveal()).font(.title3.bold())
            Text(household.household.maskedName.reveal()).foregroundStyle(.secondary)
            if household.owedWords.isEmpty {
                ForEach(household.bills, id: \.bill.id) { Amount(money: $0.bill.amount, style: .title2) }
            } else {
                Text(household.owedWords).font(.title2.bold()).monospacedDigit()
            }
            Text(household.knownSinceWords).font(.footnote).foregroundStyle(.secondary)
        }
    }
}
#endif

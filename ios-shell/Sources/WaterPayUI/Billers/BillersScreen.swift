#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// Everybody whose bills can be looked up.
struct BillersScreen: View {
    @Environment(\.words) private var words
    let billers: [Biller]
    let onEvent: @MainActor (BillersEvent) -> Void

    var body: some View {
        Screen(words[.otherBillers]) {
            Section(words[.askWhichBiller]) {
                ForEach(billers, id: \.id) { biller in
                    Button {
                        onEvent(.choose(biller.id))
                    } label: {
                        VStack(alignment: .leading, spacing: 4) {
                            Text(biller.name).font(.headline)
                            Text(biller.fields.map(\.name).formatted(.list(type: .and, width: .narrow)))
                                .foregroundStyle(.secondary)
                        }
                    }
                    .frame(minHeight: 48)
                }
            }
        }
    }
}

#if DEBUG
#Preview("Billers") {
    BillersScreen(billers: [Sample.biller], onEvent: { _ in }).asPreview()
}
#endif
#endif

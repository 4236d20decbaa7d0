#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// How else a bill can be paid, outside of this app.
struct OtherWaysScreen: View {
    @Environment(\.words) private var words
    let ways: [OtherWay]
    let onEvent: @MainActor (OtherWaysEvent) -> Void

    var body: some View {
        Screen(words[.otherWays]) {
            ForEach(ways, id: \.channel) { way in
                Section {
                    Text(way.name).font(.title3.bold()).accessibilityAddTraits(.isHeader)
                    Text(way.how)
                    Text(way.fee).foregroundStyle(.secondary)
                    if let limit = way.limit { Text(limit).foregroundStyle(.secondary) }
                    if let countsAfter = way.countsAfter { Text(countsAfter).foregroundStyle(.secondary) }
                    if way.hasBarcodes {
                        Button(words[.showStoreBarcodes], systemImage: "barcode") { onEvent(.showStoreBarcodes) }
                    }
                }
            }
        }
    }
}

#if DEBUG
#Preview("Other ways") {
    OtherWaysScreen(ways: Sample.ways, onEvent: { _ in }).asPreview()
}
#endif
#endif

#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings

/// How else the bills of a biller can be paid, outside of this app.
struct OtherWaysScreen: View {
    @Environment(\.words) private var words
    let ways: [OtherWay]

    var body: some View {
        Screen(words[.otherWays]) {
            ForEach(ways, id: \.channel) { way in
                Section {
                    Text(way.name).font(.title3.bold()).accessibilityAddTraits(.isHeader)
                    Text(way.how)
                    if let limit = way.limit { Text(limit).foregroundStyle(.secondary) }
                    if let countsAfter = way.countsAfter { Text(countsAfter).foregroundStyle(.secondary) }
                }
            }
        }
    }
}

#if DEBUG
#Preview("Other ways") {
    OtherWaysScreen(ways: Sample.ways).asPreview()
}
#endif
#endif

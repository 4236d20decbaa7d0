#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings

/// In what the paper differs from the bill of today. Nothing where it does not.
struct Differences: View {
    @Environment(\.words) private var words
    let differences: [Difference]

    var body: some View {
        if !differences.isEmpty {
            Section {
                StatusLine(tone: .attention, text: words[.differences])
                ForEach(differences, id: \.self) { Text($0.words) }
            }
        }
    }
}
#endif

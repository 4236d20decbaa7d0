#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings

/// Something is awaited, and this is what.
struct WaitingRow: View {
    @Environment(\.words) private var words
    private let what: Word

    init(_ what: Word) {
        self.what = what
    }

    var body: some View {
        HStack(spacing: 12) {
            ProgressView().accessibilityHidden(true)
            Text(words[what])
        }
        .frame(maxWidth: .infinity)
        .accessibilityElement(children: .combine)
        .announced([words[what]])
    }
}
#endif

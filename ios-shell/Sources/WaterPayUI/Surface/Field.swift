#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayKit

/// A name and its value: side by side, or the value below where both do not fit. Read out as one.
struct Field: View {
    @Environment(\.words) private var words
    private let name: Name
    private let value: String

    /// A field that is named by a label of the core's.
    init(_ label: Word, _ value: String) {
        name = .label(label)
        self.value = value
    }

    /// A field whose name the core gives with the value.
    init(named name: String, _ value: String) {
        self.name = .given(name)
        self.value = value
    }

    /// Under which number a biller keeps a household.
    init(of account: Account) {
        self.init(named: account.numberName, account.numberShown.reveal())
    }

    var body: some View {
        ViewThatFits(in: .horizontal) {
            HStack(alignment: .firstTextBaseline) {
                nameText
                Spacer(minLength: 16)
                valueText
            }
            VStack(alignment: .leading, spacing: 2) {
                nameText
                valueText
            }
        }
        .frame(maxWidth: .infinity, alignment: .leading)
        .accessibilityElement(children: .combine)
    }

    private var nameText: some View {
        Text(name.text(in: words)).foregroundStyle(.secondary)
    }

    private var valueText: some View {
        Text(value).monospacedDigit()
    }

    private enum Name {
        case label(Word)
        case given(String)

        func text(in words: Labels) -> String {
            switch self {
            case .label(let label): words[label]
            case .given(let name): name
            }
        }
    }
}
#endif

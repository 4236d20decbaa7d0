#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings

/// How the opening stands, as long as it is not done.
public enum OpeningState: Hashable, Sendable {
    /// It takes a moment.
    case underWay
    /// It did not happen.
    case refused(Words)
}

/// What is seen while the core is opened, before there is anything else.
public struct OpeningScreen: View {
    @Environment(\.words) private var words
    private let state: OpeningState
    private let tryAgain: () -> Void

    /// Shows `state`; `tryAgain` when the core could not be opened.
    public init(state: OpeningState, tryAgain: @escaping () -> Void) {
        self.state = state
        self.tryAgain = tryAgain
    }

    public var body: some View {
        NavigationStack {
            Screen(words[.home]) {
                switch state {
                case .underWay: WaitingRow(.opening)
                case .refused(let words): Problem(words: words, tryAgain: tryAgain)
                }
            }
        }
    }
}

#if DEBUG
#Preview("Refused") {
    OpeningScreen(state: .refused(Sample.problem)) {}.asPreview()
}
#endif
#endif

#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings

/// What stands beside the words for where a payment stands, large. It moves for as long as the outcome is awaited, unless the
/// resident wants no motion. The words beside it say so, it is not read aloud.
struct StageMark: View {
    @Environment(\.accessibilityReduceMotion) private var isStill
    let stage: Stage

    var body: some View {
        Image(systemName: stage.icon)
            .font(.largeTitle)
            .imageScale(.large)
            .foregroundStyle(stage.tone == .calm ? Color.accentColor : .orange)
            .symbolEffect(.pulse, isActive: stage.isAwaited && !isStill)
            .accessibilityHidden(true)
    }
}

extension Stage {
    var icon: String {
        switch self {
        case .beingConfirmed: "clock"
        case .needsResident: "arrow.up.forward.app"
        case .paid, .alreadyPaid: "checkmark.circle.fill"
        case .declined, .expired: "exclamationmark.triangle.fill"
        }
    }

    var tone: Tone {
        switch self {
        case .paid, .alreadyPaid: .calm
        case .beingConfirmed, .needsResident, .declined, .expired: .attention
        }
    }

    /// What the hand feels when it comes to this.
    var feedback: SensoryFeedback? {
        switch self {
        case .paid: .success
        case .needsResident, .alreadyPaid, .expired: .warning
        case .declined: .error
        case .beingConfirmed: nil
        }
    }

    fileprivate var isAwaited: Bool {
        switch self {
        case .beingConfirmed: true
        case .needsResident, .paid, .alreadyPaid, .declined, .expired: false
        }
    }
}
#endif

#if canImport(SwiftUI) && os(iOS)
import SwiftUI

extension View {
    /// Hides this in the picture that the system keeps of an app in the background. The system's own dialogues, for one
    /// that asks the resident to authorise, leave the app in front, and what it asks about in sight.
    public func coveredInBackground() -> some View {
        modifier(PrivacyCover())
    }
}

private struct PrivacyCover: ViewModifier {
    @Environment(\.scenePhase) private var phase

    func body(content: Content) -> some View {
        content.overlay {
            if phase == .background {
                Color(.systemBackground)
                    .overlay { Image(systemName: "drop.fill").font(.largeTitle).foregroundStyle(.tint) }
                    .ignoresSafeArea()
                    .accessibilityHidden(true)
                    .transition(.identity)
            }
        }
    }
}
#endif

#if canImport(SwiftUI) && os(iOS)
import SwiftUI

/// The frame of every screen but the camera's: its title, what it says, which scrolls, and at the bottom, where the thumb
/// is, the one next step.
struct Screen<Content: View, Next: View>: View {
    private let title: String
    private let content: Content
    private let next: Next

    /// A screen with a next step.
    init(_ title: String, @ViewBuilder content: () -> Content, @ViewBuilder next: () -> Next) {
        self.title = title
        self.content = content()
        self.next = next()
    }

    var body: some View {
        List { content }
            .navigationTitle(title)
            .safeAreaInset(edge: .bottom, spacing: 0) { NextStep { next } }
    }
}

extension Screen where Next == EmptyView {
    /// A screen on which there is nothing to do next, or several things.
    init(_ title: String, @ViewBuilder content: () -> Content) {
        self.init(title, content: content, next: EmptyView.init)
    }
}

/// The bar at the bottom, which each step brings along: without one there is no bar.
private struct NextStep<Content: View>: View {
    @ViewBuilder let content: Content

    var body: some View {
        VStack(spacing: 0) {
            Group { content }
                .padding()
                .frame(maxWidth: .infinity)
                .background(.bar)
        }
    }
}
#endif

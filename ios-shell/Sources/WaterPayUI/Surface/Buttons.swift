#if canImport(SwiftUI) && os(iOS)
import SwiftUI

/// The one step that leads on. A screen has at most one.
struct PrimaryButton: View {
    let text: String
    var icon: String?
    let action: () -> Void

    var body: some View {
        Button(action: action) { WideLabel(text: text, icon: icon) }
            .buttonStyle(.borderedProminent)
            .controlSize(.large)
    }
}

/// Another step that can be taken, as a button of its own.
struct SecondaryButton: View {
    let text: String
    var icon: String?
    let action: () -> Void

    var body: some View {
        Button(action: action) { WideLabel(text: text, icon: icon) }
            .buttonStyle(.bordered)
            .controlSize(.large)
    }
}

/// A row that leads somewhere, with the sign for it that the system uses.
struct LeadingRow<Content: View>: View {
    let action: () -> Void
    @ViewBuilder let content: Content

    var body: some View {
        Button(action: action) {
            HStack {
                VStack(alignment: .leading, spacing: 8) { content }
                    .frame(maxWidth: .infinity, alignment: .leading)
                Image(systemName: "chevron.forward")
                    .font(.footnote.weight(.semibold))
                    .foregroundStyle(.tertiary)
                    .accessibilityHidden(true)
            }
            .contentShape(.rect)
        }
        .buttonStyle(.plain)
    }
}

private struct WideLabel: View {
    let text: String
    let icon: String?

    var body: some View {
        Group {
            if let icon {
                SwiftUI.Label(text, systemImage: icon)
            } else {
                Text(text)
            }
        }
        .font(.headline)
        .multilineTextAlignment(.center)
        .frame(maxWidth: .infinity)
    }
}
#endif

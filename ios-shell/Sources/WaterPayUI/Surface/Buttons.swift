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

/// The step that leads on where it takes something away for good.
struct DestructiveButton: View {
    let text: String
    let action: () -> Void

    var body: some View {
        Button(role: .destructive, action: action) { WideLabel(text: text, icon: "trash") }
            .buttonStyle(.borderedProminent)
            .tint(.red)
            .controlSize(.large)
    }
}

/// A row whose button takes something away, or leads to that.
struct DestructiveRow: View {
    let text: String
    let action: () -> Void

    var body: some View {
        Button(role: .destructive, action: action) { SwiftUI.Label(text, systemImage: "trash") }
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

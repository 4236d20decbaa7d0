#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings

/// How much something wants to be noticed.
enum Tone {
    /// Says that all is well, or where one is.
    case calm
    /// Wants to be read before going on.
    case attention
    /// Says that something did not happen.
    case refusal
}

/// What happened and what to do about it, read out as soon as it is there.
struct Problem: View {
    @Environment(\.words) private var labels
    let words: Words
    var tryAgain: (() -> Void)?

    var body: some View {
        Section {
            VStack(alignment: .leading, spacing: 8) {
                StatusLine(tone: .refusal, text: words.whatHappened)
                Text(words.whatToDo)
            }
            .accessibilityElement(children: .combine)
            .announced([words.whatHappened, words.whatToDo])
            if let tryAgain {
                SecondaryButton(text: labels[.tryAgain], icon: "arrow.clockwise", action: tryAgain)
            }
        }
    }
}

/// What may have happened and what to do about it, to be read before going on.
struct Attention: View {
    let words: Words

    var body: some View {
        Section {
            VStack(alignment: .leading, spacing: 8) {
                StatusLine(tone: .attention, text: words.whatHappened)
                Text(words.whatToDo)
            }
            .accessibilityElement(children: .combine)
            .announced([words.whatHappened, words.whatToDo])
        }
    }
}

/// A sentence that stands by itself.
struct Notice: View {
    let text: String
    var tone = Tone.calm

    var body: some View {
        Section { Sentence(icon: tone.icon, colour: tone.colour, text: text) }
    }
}

/// How something stands: a few words with a sign of their tone.
struct StatusLine: View {
    let tone: Tone
    var icon: String?
    let text: String

    var body: some View {
        Sentence(icon: icon ?? tone.icon, colour: tone.colour, text: text).font(.headline)
    }
}

/// A sentence with a sign that says nothing of its own. Only the sign is coloured: letters keep their contrast.
struct Sentence: View {
    let icon: String
    var colour = Color.accentColor
    let text: String

    var body: some View {
        SwiftUI.Label {
            Text(text)
        } icon: {
            Image(systemName: icon).foregroundStyle(colour).accessibilityHidden(true)
        }
    }
}

extension Tone {
    fileprivate var icon: String {
        switch self {
        case .calm: "info.circle"
        case .attention, .refusal: "exclamationmark.triangle.fill"
        }
    }

    fileprivate var colour: Color {
        switch self {
        case .calm: .accentColor
        case .attention: .orange
        case .refusal: .red
        }
    }
}
#endif

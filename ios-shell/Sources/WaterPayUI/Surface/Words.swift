#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayKit

/// The name of fixed words in the core's catalogue. SwiftUI has a `Label` of its own.
typealias Word = WaterPayBindings.Label

extension EnvironmentValues {
    /// The words of the screens, in the language that they are drawn in.
    var words: Labels {
        get { self[WordsKey.self] }
        set { self[WordsKey.self] = newValue }
    }
}

extension View {
    /// Draws this in the language of `words`: what it says, how dates are picked, and the voice that reads it aloud.
    public func speaking(_ words: Labels) -> some View {
        environment(\.words, words).environment(\.locale, Locale(identifier: words.language.locale))
    }
}

private struct WordsKey: EnvironmentKey {
    static var defaultValue: Labels { preconditionFailure("a screen is drawn inside of speaking(_:)") }
}
#endif

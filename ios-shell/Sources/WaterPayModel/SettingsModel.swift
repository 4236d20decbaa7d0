import Observation
import WaterPayBindings
import WaterPayKit

/// Keeps what the resident has chosen, on this phone.
public protocol Preferences: Sendable {
    /// What was kept last; ``Choices`` as they are when nothing was.
    func kept() -> Choices

    /// Keeps `choices`.
    func keep(_ choices: Choices)
}

/// What the resident has chosen, and changes.
@MainActor
@Observable
public final class SettingsModel {
    /// What holds now.
    public private(set) var choices: Choices

    private let preferences: any Preferences

    /// Begins with what `preferences` has kept.
    public init(preferences: any Preferences) {
        self.preferences = preferences
        choices = preferences.kept()
    }

    /// Takes `choices` from now on, and keeps them.
    public func choose(_ choices: Choices) {
        preferences.keep(choices)
        self.choices = choices
    }
}

import WaterPayKit

/// Keeps what the resident has chosen, on this phone.
public protocol Preferences: Sendable {
    /// What was kept last; ``Choices`` as they are when nothing was.
    func kept() -> Choices

    /// Keeps `choices`.
    func keep(_ choices: Choices)
}

import WaterPayBindings

/// How the one core stands.
public enum CoreState: Hashable, Sendable {
    /// It is being opened.
    case notYet
    /// It works.
    case awake
    /// It sleeps while the app is away.
    case asleep
    /// It could not be opened, or not be woken; the words say why.
    case notOpened(Words)
}

import WaterPayBindings

/// How the opening of the core stands, as long as it is not done.
public enum OpeningState: Hashable, Sendable {
    /// It takes a moment.
    case underWay
    /// It did not happen.
    case refused(Words)
}

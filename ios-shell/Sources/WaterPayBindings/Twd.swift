/// Whole New Taiwan dollars, as the core states them.
///
/// It has no arithmetic and no text: what is added up or shown comes from the core (``Money`` has both).
public struct Twd: Hashable, Sendable {
    /// How many.
    public let dollars: Int64

    /// So many dollars.
    public init(dollars: Int64) {
        self.dollars = dollars
    }
}

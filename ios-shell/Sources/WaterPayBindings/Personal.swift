/// Text about a person: an account number, a name, an address, what a printed code says.
///
/// Its own description hides it, and so does its reflection, so that no log and no crash report carries it; a screen
/// asks for it with ``reveal()``.
public struct Personal: Hashable, Sendable {
    private let text: String

    /// Keeps `text` to itself.
    public init(_ text: String) {
        self.text = text
    }

    /// The text itself, for a screen or for the core.
    public func reveal() -> String {
        text
    }
}

extension Personal: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "Personal(…)" }

    public var debugDescription: String { description }

    public var customMirror: Mirror { Mirror(self, children: []) }
}

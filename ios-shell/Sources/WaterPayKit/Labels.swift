import WaterPayBindings

/// The fixed words of screens in one language, read once from the core's catalogue.
public struct Labels: Sendable {
    /// The language of the words.
    public let language: Language

    private let words: [Label: String]

    /// Reads the catalogue of `language`.
    public init(_ language: Language) throws {
        self.language = language
        words = try labels(language: language)
    }

    /// The words for `label`; the catalogue has every one.
    public subscript(label: Label) -> String {
        guard let words = words[label] else { preconditionFailure("the catalogue has no \(label)") }
        return words
    }
}

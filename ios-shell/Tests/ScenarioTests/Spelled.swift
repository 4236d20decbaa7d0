import WaterPayBindings

/// An enum whose cases are words of a scenario file: `beingConfirmed` is spelled `being_confirmed`.
public protocol Spelled: CaseIterable, Hashable, Sendable, Codable {}

extension Spelled {
    /// The word of the file.
    public var word: String { spelled(self, "_") }

    public init(from decoder: any Decoder) throws {
        let word = try decoder.singleValueContainer().decode(String.self)
        guard let spelled = Self.allCases.first(where: { $0.word == word }) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "there is no word \"\(word)\"")
            )
        }
        self = spelled
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(word)
    }
}

// Where a word is the core's own, so is the enum.
extension Change: Spelled {}
extension DeclineReason: Spelled {}
extension Doubt: Spelled {}

/// The name of a case, with `separator` before each capital in the place of it.
func spelled(_ value: some CaseIterable, _ separator: String) -> String {
    "\(value)".reduce(into: "") { spelled, letter in
        spelled += letter.isUppercase ? separator + letter.lowercased() : String(letter)
    }
}

/// A day of a scenario file, `2026-11-24`.
extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let day = CalendarDate(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no day: \(text)")
            )
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// Whole dollars of a scenario file.
extension Twd: Codable {
    public init(from decoder: any Decoder) throws {
        self.init(dollars: Int64(try decoder.singleValueContainer().decode(UInt32.self)))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(dollars)
    }
}

/// A day of the calendar in Asia/Taipei, at no time of day. Its description is ISO 8601's, for a log or a test; what a
/// screen shows is the core's text in ``Day``.
public struct CalendarDate: Hashable, Sendable {
    /// The year of the common era.
    public let year: Int
    /// From 1 to 12.
    public let month: Int
    /// From 1 to 31.
    public let day: Int
}

/// A month of the calendar. Its description is ISO 8601's; what a screen shows is the core's text in ``Period``.
public struct CalendarMonth: Hashable, Sendable {
    /// The year of the common era.
    public let year: Int
    /// From 1 to 12.
    public let month: Int
}

extension CalendarDate: LosslessStringConvertible {
    /// A day such as `2027-06-20`; none for what is no such text.
    public init?(_ description: String) {
        guard let numbers = numbers(in: description, digits: [4, 2, 2]) else { return nil }
        (year, month, day) = (numbers[0], numbers[1], numbers[2])
    }

    public var description: String {
        [padded(year, to: 4), padded(month, to: 2), padded(day, to: 2)].joined(separator: "-")
    }
}

extension CalendarMonth: LosslessStringConvertible {
    /// A month such as `2027-06`; none for what is no such text.
    public init?(_ description: String) {
        guard let numbers = numbers(in: description, digits: [4, 2]) else { return nil }
        (year, month) = (numbers[0], numbers[1])
    }

    public var description: String {
        [padded(year, to: 4), padded(month, to: 2)].joined(separator: "-")
    }
}

/// The generated code reads a text of the core with this.
func parsed<Value: LosslessStringConvertible>(_ text: String) throws -> Value {
    guard let value = Value(text) else { throw NotOfThisLibrary() }
    return value
}

/// The core handed over something else than was agreed: these bindings belong to another library.
struct NotOfThisLibrary: Error {}

private func numbers(in text: String, digits: [Int]) -> [Int]? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == digits, parts.joined().allSatisfy(("0"..."9").contains) else { return nil }
    return parts.compactMap { Int($0) }
}

private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// A day of the calendar in Asia/Taipei, at no time of day. For showing one, ``Day`` has the core's text.
public struct CalendarDate: Hashable, Sendable {
    /// The year of the common era.
    public let year: Int
    /// From 1 to 12.
    public let month: Int
    /// From 1 to 31.
    public let day: Int

    /// A day as the core writes it: `2027-06-20`.
    init(iso8601 text: String) throws {
        let numbers = try wholeNumbers(text, count: 3)
        (year, month, day) = (numbers[0], numbers[1], numbers[2])
    }

    var iso8601: String {
        [padded(year, to: 4), padded(month, to: 2), padded(day, to: 2)].joined(separator: "-")
    }
}

/// A month of the calendar. For showing one, ``Period`` has the core's text.
public struct CalendarMonth: Hashable, Sendable {
    /// The year of the common era.
    public let year: Int
    /// From 1 to 12.
    public let month: Int

    /// A month as the core writes it: `2027-06`.
    init(iso8601 text: String) throws {
        let numbers = try wholeNumbers(text, count: 2)
        (year, month) = (numbers[0], numbers[1])
    }

    var iso8601: String {
        [padded(year, to: 4), padded(month, to: 2)].joined(separator: "-")
    }
}

/// The bindings handed over something else than a date: they belong to another library than the one that is loaded.
struct NotADate: Error {}

private func wholeNumbers(_ text: String, count: Int) throws -> [Int] {
    let numbers = text.split(separator: "-").compactMap { Int($0) }
    guard numbers.count == count else { throw NotADate() }
    return numbers
}

private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

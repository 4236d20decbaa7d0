import Foundation
import WaterPayBindings

// The words of a scenario file about saved households: what a resident does with them, and what is seen of them.
// HouseholdFile.swift reads the former strictly.

/// What a resident does with the saved households. A place is one in their list, counted from 0.
enum HouseholdsAct: Sendable {
    /// Saves the one that was looked up last under this name.
    case save(String)
    /// Calls one otherwise.
    case rename(NewName)
    /// Puts one elsewhere.
    case move(NewPlace)
    /// Forgets the one at this place.
    case remove(UInt32)
    /// Asks about all of them.
    case refresh
}

/// What a saved household is called from now on.
struct NewName: Codable, Sendable {
    let place: UInt32
    let name: String
}

/// Where a saved household is from now on.
struct NewPlace: Codable, Sendable {
    let place: UInt32
    let to: UInt32
}

/// What a resident wants forgotten.
enum Forgotten: Sendable {
    /// The household of this number.
    case household(String)
    /// All there is.
    case everything
}

/// A saved household.
struct HouseholdSeen: Codable, Sendable {
    var name: String?
    var number: String?
    /// What is to be paid, as last known.
    var owed: Twd?
    /// As last known, the oldest first.
    var bills: [BillSeen]?
}

/// Something new about a bill of a saved household.
struct NewsSeen: Codable, Sendable {
    var name: String?
    var change: Change?
    /// What the bill asks for now.
    var amount: Twd?
}

/// A reminder that is to come.
struct ReminderSeen: Codable, Sendable {
    var name: String?
    var kind: ReminderWord?
    /// How many before or after the due date; none on the day itself.
    var days: UInt8?
    var at: Instant?
    var amount: Twd?
}

/// What a reminder says about the due date.
enum ReminderWord: Spelled {
    case daysBefore, dueToday, overdue
}

/// An instant. A file may spell it in more than one way; it is written in UTC, `2026-12-13T01:00:00Z`.
struct Instant: Hashable, Sendable {
    let date: Date
}

extension Instant: LosslessStringConvertible {
    init?(_ text: String) {
        guard let date = try? Date(text, strategy: .iso8601) else { return nil }
        self.init(date: date)
    }

    var description: String { date.formatted(.iso8601) }
}

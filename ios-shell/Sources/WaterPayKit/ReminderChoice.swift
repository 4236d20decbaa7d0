import WaterPayBindings

/// When the resident wants to be reminded, as the phone keeps it.
public struct ReminderChoice: Hashable, Sendable, Codable {
    /// Whether they want to be.
    public var isOn: Bool
    /// How many days before the due date.
    public var daysBefore: [UInt32]
    /// How many days after it, as long as a bill is not paid.
    public var daysOverdue: [UInt32]
    /// At which full hour in Asia/Taipei.
    public var hour: UInt8

    /// The hours that can be chosen.
    public static let hours: ClosedRange<UInt8> = 6...22

    /// As many days as can be chosen on either side of the due date.
    public static let mostDays = 5

    /// At `times`, if it is on.
    public init(isOn: Bool, times: ReminderTimes) {
        self.isOn = isOn
        (daysBefore, daysOverdue, hour) = (times.daysBefore, times.daysOverdue, times.hour)
    }

    /// What was kept; throws where it is none that could have been chosen.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        isOn = try container.decode(Bool.self, forKey: .isOn)
        daysBefore = try container.decode([UInt32].self, forKey: .daysBefore)
        daysOverdue = try container.decode([UInt32].self, forKey: .daysOverdue)
        hour = try container.decode(UInt8.self, forKey: .hour)
        let areDays = [daysBefore, daysOverdue].allSatisfy { days in
            days.count <= Self.mostDays && days.allSatisfy { (1...60).contains($0) }
        }
        guard areDays, Self.hours.contains(hour) else {
            let context = DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "no such times")
            throw DecodingError.dataCorrupted(context)
        }
    }

    /// As the core takes it.
    public var times: ReminderTimes {
        ReminderTimes(daysBefore: daysBefore, daysOverdue: daysOverdue, hour: hour)
    }

    private enum CodingKeys: String, CodingKey {
        case isOn, daysBefore, daysOverdue, hour
    }
}

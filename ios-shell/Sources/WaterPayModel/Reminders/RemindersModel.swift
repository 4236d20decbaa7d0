import Observation
import WaterPayBindings
import WaterPayKit

/// What the resident chooses about reminders.
public enum RemindersEvent: Hashable, Sendable {
    /// They have come to the screen.
    case seen
    /// To be reminded, or not.
    case remindMe(Bool)
    /// To be reminded so many days before the due date, or not then.
    case before(UInt32)
    /// To be reminded so many days after it, or not then.
    case overdue(UInt32)
    /// To be reminded at this hour.
    case hour(UInt8)
    /// To have the reminders made again, after a refusal.
    case renew
}

/// When the resident is reminded, and of what. What is chosen counts, and is kept, at once.
@MainActor
@Observable
public final class RemindersModel {
    /// The days that can be chosen.
    public static let days: [UInt32] = [1, 2, 3, 5, 7, 14]

    /// What is chosen.
    public var choice: ReminderChoice { settings.reminders }

    /// The reminders that are to come, the soonest first.
    public var toCome: [Reminder] { schedule.toCome }

    /// Why they could not be made.
    public var refused: Words? { schedule.refused }

    /// Whether they are wanted, and the phone does not let the app announce them.
    public var isNotAllowed: Bool { choice.isOn && mayRemind == false }

    @ObservationIgnored private let reminding: any Reminding
    @ObservationIgnored private let tasks: Tasks
    private let settings: SettingsModel
    private let schedule: ReminderSchedule
    private var mayRemind: Bool?

    init(_ settings: SettingsModel, _ schedule: ReminderSchedule, reminding: any Reminding, tasks: Tasks) {
        (self.settings, self.schedule) = (settings, schedule)
        (self.reminding, self.tasks) = (reminding, tasks)
        look()
    }

    /// The resident chooses something.
    public func send(_ event: RemindersEvent) {
        switch event {
        case .seen: look()
        case .remindMe(let isOn): remindMe(isOn)
        case .before(let day): keep { $0.daysBefore.toggle(day) }
        case .overdue(let day): keep { $0.daysOverdue.toggle(day) }
        case .hour(let hour): if ReminderChoice.hours.contains(hour) { keep { $0.hour = hour } }
        case .renew: schedule.renew()
        }
    }

    private func look() {
        tasks.begin { [self] in mayRemind = await reminding.mayRemind() }
    }

    private func remindMe(_ isOn: Bool) {
        keep { $0.isOn = isOn }
        guard isOn else { return }
        tasks.begin { [self] in
            mayRemind = await reminding.askToRemind()
            // What was scheduled before the resident agreed may not have been taken.
            schedule.renew()
        }
    }

    private func keep(_ change: (inout ReminderChoice) -> Void) {
        var chosen = choice
        change(&chosen)
        settings.keep(chosen)
        schedule.renew()
    }
}

extension ReminderChoice {
    /// Whether `day` can be chosen, or taken back, among the days before the due date.
    public func canToggleBefore(_ day: UInt32) -> Bool {
        daysBefore.canToggle(day)
    }

    /// The same among the days after it.
    public func canToggleOverdue(_ day: UInt32) -> Bool {
        daysOverdue.canToggle(day)
    }
}

extension [UInt32] {
    fileprivate func canToggle(_ day: UInt32) -> Bool {
        contains(day) || count < ReminderChoice.mostDays
    }

    fileprivate mutating func toggle(_ day: UInt32) {
        guard canToggle(day) else { return }
        if let place = firstIndex(of: day) {
            remove(at: place)
        } else {
            append(day)
            sort()
        }
    }
}

import Observation
import WaterPayBindings
import WaterPayModel

/// What a test sees of the phone's announcements, and what the resident answers when they are asked.
@MainActor
@Observable
final class RemindingInHand: Reminding {
    /// What is to be announced; none before the first time.
    private(set) var scheduled: [Reminder]?

    /// How often that was made.
    private(set) var timesMade = 0

    /// How often the resident was asked.
    private(set) var timesAsked = 0

    /// What they answer.
    @ObservationIgnored var allows = true

    /// What was answered last; none is not allowed.
    @ObservationIgnored private var isAllowed = false

    nonisolated init() {}

    func askToRemind() async -> Bool {
        timesAsked += 1
        isAllowed = allows
        return isAllowed
    }

    func mayRemind() async -> Bool {
        isAllowed
    }

    func remind(_ reminders: [Reminder]) async {
        scheduled = reminders
        timesMade += 1
    }
}

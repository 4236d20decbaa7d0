import WaterPayBindings

/// Announces reminders when their time has come, also while the app is not running.
public protocol Reminding: Sendable {
    /// Asks the resident whether the app may announce anything, if they were never asked, and says what holds.
    func askToRemind() async -> Bool

    /// Whether the app may announce anything. Nobody is asked.
    func mayRemind() async -> Bool

    /// Announces `reminders`, the soonest first, each at its time. What was to be announced before and is not among them is
    /// taken back.
    func remind(_ reminders: [Reminder]) async
}

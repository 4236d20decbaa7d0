import Observation
import WaterPayBindings
import WaterPayKit

/// What the phone is to announce, made anew whenever something is known anew. One making follows the other, and what is asked
/// for meanwhile is made once more afterwards.
@MainActor
@Observable
final class ReminderSchedule {
    /// The reminders that are to come, the soonest first.
    private(set) var toCome: [Reminder] = []

    /// Why they could not be made. What was scheduled stays so.
    private(set) var refused: Words?

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private let reminding: any Reminding
    @ObservationIgnored private let choice: @MainActor () -> ReminderChoice
    @ObservationIgnored private let tasks = Tasks()
    @ObservationIgnored private var isMaking = false
    @ObservationIgnored private var isOutdated = false

    init(
        at waterPay: any WaterPayProtocol,
        reminding: any Reminding,
        choice: @escaping @MainActor () -> ReminderChoice
    ) {
        (self.waterPay, self.reminding, self.choice) = (waterPay, reminding, choice)
    }

    /// Makes it anew.
    func renew() {
        isOutdated = true
        guard !isMaking else { return }
        isMaking = true
        tasks.begin { [self] in
            defer { isMaking = false }
            while isOutdated {
                isOutdated = false
                try await make()
            }
        }
    }

    /// Nobody comes back here. What was scheduled stays so.
    func end() {
        tasks.end()
    }

    private func make() async throws {
        let chosen = choice()
        guard chosen.isOn else { return await schedule([]) }
        switch try await asked({ try await waterPay.reminders(times: chosen.times) }) {
        case .success(let reminders): await schedule(reminders)
        case .failure(let error): refused = error.toRead
        }
    }

    private func schedule(_ reminders: [Reminder]) async {
        (toCome, refused) = (reminders, nil)
        await reminding.remind(reminders)
    }
}

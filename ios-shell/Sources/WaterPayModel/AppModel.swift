import Observation
import WaterPayBindings

/// What all screens stand on: the first screen, where the resident is, and what they have chosen. It outlives every drawing
/// of the app.
@MainActor
@Observable
public final class AppModel {
    /// What every screen looks and reads like.
    public let settings: SettingsModel

    /// Where the resident is.
    public let navigation: Navigation

    /// The model of the first screen.
    public private(set) var home: HomeModel

    @ObservationIgnored private let models: Models
    @ObservationIgnored private let schedule: ReminderSchedule
    @ObservationIgnored private var homesTasks = Tasks()

    /// Begins at the first screen.
    ///
    /// - Parameter sandbox: Whether the gateway moves no money, which the first screen says.
    public init(waterPay: any WaterPayProtocol, platform: Platform, sandbox: Bool, phonesLanguage: Language) {
        let settings = SettingsModel(
            at: waterPay,
            preferences: platform.preferences,
            phonesLanguage: phonesLanguage
        )
        let schedule = ReminderSchedule(at: waterPay, reminding: platform.reminding) { settings.reminders }
        let changes = Changes()
        let models = Models(
            waterPay: waterPay,
            platform: platform,
            settings: settings,
            schedule: schedule,
            sandbox: sandbox,
            onErased: { changes.onErased($0) },
            onRestored: { changes.onRestored() }
        )
        let navigation = Navigation(make: models.model)
        (self.settings, self.schedule, self.models, self.navigation) = (settings, schedule, models, navigation)
        home = models.home(navigation, homesTasks)
        settings.onOtherWords = { [weak self] in self?.spokenOtherwise() }
        settings.onLead = { [weak navigation] in navigation?.go(to: $0) }
        changes.onErased = { [weak self] in self?.forget($0) }
        changes.onRestored = { [weak self] in self?.showRestored() }
        schedule.renew()
    }

    /// The phone was set to another language.
    public func phoneSpeaks(_ language: Language) {
        settings.phoneSpeaks(language)
    }

    /// Nobody comes back here: every task ends. Payments are the core's and go on.
    public func end() {
        navigation.home()
        homesTasks.end()
        schedule.end()
    }

    /// Words that were handed out keep their language, so with another one everything is asked for again.
    private func spokenOtherwise() {
        beginAnew()
        navigation.forget()
    }

    /// No screen shows any more what was forgotten: only the one that says so is left. What was shared has it too.
    private func forget(_ erasure: Erasure) {
        models.platform.surroundings.takeBackShared()
        beginAnew()
        navigation.keepOnly { $0.destination == .erasing(erasure) }
    }

    /// Every screen shows what came from a backup.
    private func showRestored() {
        beginAnew()
        navigation.readAgain()
    }

    private func beginAnew() {
        homesTasks.end()
        homesTasks = Tasks()
        home = models.home(navigation, homesTasks)
        schedule.renew()
    }

    /// Tells the app what was forgotten or has come, once there is an app.
    @MainActor
    private final class Changes {
        var onErased: @MainActor (Erasure) -> Void = { _ in }
        var onRestored: @MainActor () -> Void = {}
    }
}

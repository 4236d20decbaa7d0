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
    @ObservationIgnored private var homesTasks = Tasks()

    /// Begins at the first screen.
    ///
    /// - Parameter sandbox: Whether the gateway moves no money, which the first screen says.
    public init(waterPay: any WaterPayProtocol, platform: Platform, sandbox: Bool, phonesLanguage: Language) {
        settings = SettingsModel(at: waterPay, preferences: platform.preferences, phonesLanguage: phonesLanguage)
        models = Models(waterPay: waterPay, platform: platform, settings: settings, sandbox: sandbox)
        navigation = Navigation(make: models.model)
        home = models.home(navigation, homesTasks)
        settings.onOtherWords = { [weak self] in self?.askAnew() }
    }

    /// The phone was set to another language.
    public func phoneSpeaks(_ language: Language) {
        settings.phoneSpeaks(language)
    }

    /// Nobody comes back here: every task ends. Payments are the core's and go on.
    public func end() {
        navigation.home()
        homesTasks.end()
    }

    /// Words that were handed out keep their language, so with another one everything is asked for again.
    private func askAnew() {
        homesTasks.end()
        homesTasks = Tasks()
        home = models.home(navigation, homesTasks)
        navigation.forget()
    }
}

import Observation
import WaterPayBindings
import WaterPayKit

/// What the resident changes.
public enum SettingsEvent: Hashable, Sendable {
    /// The language; none for the phone's.
    case speak(Language?)
    /// Light or dark.
    case appear(Appearance)
    /// When to be reminded, on a screen of its own.
    case showReminders
    /// To take everything to another phone, or here from one, on a screen of its own.
    case showBackups
    /// Nothing is to be left on this phone, asked on a screen of its own.
    case eraseEverything
}

/// What the resident has chosen, and the words that come of it.
public struct SettingsState: Sendable {
    /// What they have chosen.
    public fileprivate(set) var choices: Choices
    /// The words of every screen.
    public fileprivate(set) var labels: Labels
}

/// What every screen looks and reads like: language and appearance, kept on this phone.
@MainActor
@Observable
public final class SettingsModel {
    /// What holds now.
    public private(set) var state: SettingsState

    /// The languages, called as they call themselves.
    public let languages: [Language: String]

    /// Called when the words have become those of another language.
    @ObservationIgnored var onOtherWords: () -> Void = {}

    /// Called with where the resident is led.
    @ObservationIgnored var onLead: (Destination) -> Void = { _ in }

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private let preferences: any Preferences
    @ObservationIgnored private var phonesLanguage: Language

    init(at waterPay: any WaterPayProtocol, preferences: any Preferences, phonesLanguage: Language) {
        (self.waterPay, self.preferences, self.phonesLanguage) = (waterPay, preferences, phonesLanguage)
        let kept = preferences.kept()
        state = SettingsState(choices: kept, labels: words(in: kept.language ?? phonesLanguage))
        languages = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, words(in: $0)[.ownName]) })
        certain { try waterPay.speak(language: state.labels.language) }
    }

    /// The resident changes something.
    public func send(_ event: SettingsEvent) {
        switch event {
        case .speak(let language): state.choices.language = language
        case .appear(let appearance): state.choices.appearance = appearance
        case .showReminders: return onLead(.reminders)
        case .showBackups: return onLead(.backups)
        case .eraseEverything: return onLead(.erasing(.everything))
        }
        preferences.keep(state.choices)
        speak()
    }

    /// When the resident wants to be reminded: as they chose, else not, and then at the times that suit most.
    var reminders: ReminderChoice {
        state.choices.reminders ?? ReminderChoice(isOn: false, times: certain(usualReminderTimes))
    }

    /// They want to be reminded otherwise.
    func keep(_ reminders: ReminderChoice) {
        state.choices.reminders = reminders
        preferences.keep(state.choices)
    }

    /// The phone was set to another language.
    func phoneSpeaks(_ language: Language) {
        phonesLanguage = language
        speak()
    }

    private func speak() {
        let language = state.choices.language ?? phonesLanguage
        guard language != state.labels.language else { return }
        certain { try waterPay.speak(language: language) }
        state.labels = words(in: language)
        onOtherWords()
    }
}

private func words(in language: Language) -> Labels {
    certain { try Labels(language) }
}

import Foundation
import WaterPayBindings

/// What the resident has chosen, as the phone keeps it.
public struct Choices: Hashable, Sendable, Codable {
    /// The language; none for the phone's own.
    public var language: Language?
    /// Light or dark.
    public var appearance: Appearance
    /// When to be reminded; none if they never chose, and so are not.
    public var reminders: ReminderChoice?

    /// The phone's own and no reminders, unless said otherwise.
    public init(language: Language? = nil, appearance: Appearance = .phones, reminders: ReminderChoice? = nil) {
        self.language = language
        self.appearance = appearance
        self.reminders = reminders
    }

    /// What was kept. Reminders that cannot be read are no choice, and take no other with them.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        language = try container.decodeIfPresent(Language.self, forKey: .language)
        appearance = try container.decode(Appearance.self, forKey: .appearance)
        reminders = try? container.decodeIfPresent(ReminderChoice.self, forKey: .reminders)
    }

    private enum CodingKeys: String, CodingKey {
        case language, appearance, reminders
    }
}

/// Light or dark.
public enum Appearance: String, Hashable, Sendable, Codable, CaseIterable {
    /// As the phone is set.
    case phones
    /// Dark on light.
    case light
    /// Light on dark.
    case dark
}

extension Language: Codable {
    public init(from decoder: any Decoder) throws {
        self = try languageOfLocale(locale: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(locale)
    }

    /// As the system names it, for formats and for a voice that reads aloud.
    public var locale: String {
        switch self {
        case .zhHantTw: "zh-Hant-TW"
        case .en: "en"
        }
    }
}

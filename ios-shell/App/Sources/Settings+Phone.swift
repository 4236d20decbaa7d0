import Foundation
import WaterPayAdapters
import WaterPayBindings
import WaterPayKit

extension Settings {
    /// What the core is opened with on this phone.
    init(_ preferences: KeptPreferences, deviceKey: Data) {
        self.init(
            // A folder that cannot be had is no folder, and the core says so in its own words.
            folder: (try? LedgerFolder.path()) ?? "/dev/null",
            gateway: Gateway.ofThisBuild.address,
            receiptKeys: Gateway.ofThisBuild.receiptKeys,
            deviceKey: deviceKey,
            language: preferences.language,
            pace: nil
        )
    }
}

extension KeptPreferences {
    /// The language that the resident has chosen, or the phone's.
    var language: Language { kept().language ?? .ofThisPhone }

    /// The words in it.
    var words: Labels {
        do {
            return try Labels(language)
        } catch {
            fatalError("the core has no words: \(error)")
        }
    }
}

extension Language {
    /// The one that the phone, or its setting for this app, is set to.
    static var ofThisPhone: Language {
        do {
            return try languageOfLocale(locale: Locale.preferredLanguages.first ?? "")
        } catch {
            fatalError("the core knows no languages: \(error)")
        }
    }
}

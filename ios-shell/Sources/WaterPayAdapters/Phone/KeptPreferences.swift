import Foundation
import WaterPayKit
import WaterPayModel

/// Keeps what the resident has chosen among the app's own settings. What this version cannot read is no choice.
public struct KeptPreferences: Preferences {
    private let key = "choices"

    /// Those of this app.
    public init() {}

    public func kept() -> Choices {
        let kept = UserDefaults.standard.data(forKey: key)
        return kept.flatMap { try? JSONDecoder().decode(Choices.self, from: $0) } ?? Choices()
    }

    public func keep(_ choices: Choices) {
        UserDefaults.standard.set(try? JSONEncoder().encode(choices), forKey: key)
    }
}

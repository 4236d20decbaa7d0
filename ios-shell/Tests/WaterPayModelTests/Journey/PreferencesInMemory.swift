import Synchronization
import WaterPayKit
import WaterPayModel

/// Preferences that last as long as the test.
final class PreferencesInMemory: Preferences {
    private let choices = Mutex(Choices())

    func kept() -> Choices {
        choices.withLock { $0 }
    }

    func keep(_ choices: Choices) {
        self.choices.withLock { $0 = choices }
    }
}

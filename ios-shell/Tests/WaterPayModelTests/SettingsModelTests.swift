import Testing
import WaterPayKit
import WaterPayModel

@MainActor
@Suite("What the resident has chosen")
struct SettingsModelTests {
    @Test("is kept, and is there the next time")
    func isKept() {
        let preferences = PreferencesInMemory()
        SettingsModel(preferences: preferences).choose(Choices(language: .en, appearance: .dark))
        #expect(SettingsModel(preferences: preferences).choices == Choices(language: .en, appearance: .dark))
    }
}

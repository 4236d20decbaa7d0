import Testing
import WaterPayBindings
import WaterPayKit

@testable import WaterPayModel

@MainActor
@Suite("What the resident has chosen")
struct SettingsModelTests {
    @Test("a language is kept, and everything is asked for again in it")
    func language() async throws {
        try await Journey.travel(in: .en) { journey in
            let before = journey.app.home
            before.send(.showSettings)
            guard case .settings(let settings) = journey.navigation.path.last?.model else { throw NotThere() }
            #expect(settings.languages == [.zhHantTw: "繁體中文", .en: "English"])
            settings.send(.speak(.zhHantTw))
            #expect(settings.state.labels[.home] == "繳水費")
            #expect(try journey.waterPay.keyedIn(number: "0000001").billerName == "金門縣自來水廠")
            #expect(journey.preferences.kept().language == .zhHantTw)
            #expect(journey.app.home !== before)
            #expect(journey.here == .settings)
        }
    }

    @Test("a bill that is seen is looked up again in the new language")
    func billInTheNewLanguage() async throws {
        try await Journey.travel(in: .en) { journey in
            try await journey.looksUp("0000001")
            let household = try await journey.household()
            let english = try await household.answer()
            journey.app.settings.send(.speak(.zhHantTw))
            let again = try await journey.household()
            #expect(again !== household)
            #expect(try await again.answer() != english)
            #expect(try await again.answer().found?.household.account.billerName == "金門縣自來水廠")
        }
    }

    @Test("the phone's language is spoken unless one was chosen")
    func phonesLanguage() async throws {
        try await Journey.travel(in: .en) { journey in
            journey.app.phoneSpeaks(.zhHantTw)
            #expect(journey.app.settings.state.labels.language == .zhHantTw)
            journey.app.settings.send(.speak(.en))
            journey.app.phoneSpeaks(.zhHantTw)
            #expect(journey.app.settings.state.labels.language == .en)
            journey.app.settings.send(.speak(nil))
            #expect(journey.app.settings.state.labels.language == .zhHantTw)
        }
    }

    @Test("what was kept counts from the beginning")
    func kept() async throws {
        try await Journey.travel(in: .en) { journey in
            journey.preferences.keep(Choices(language: .zhHantTw, appearance: .dark))
            let again = AppModel(
                waterPay: journey.waterPay,
                platform: journey.platform,
                sandbox: true,
                phonesLanguage: .en
            )
            #expect(again.settings.state.labels.language == .zhHantTw)
            #expect(again.settings.state.choices.appearance == .dark)
        }
    }

    @Test("light and dark are kept, and change nothing else")
    func appearance() async throws {
        try await Journey.travel(in: .en) { journey in
            let before = journey.app.home
            journey.app.settings.send(.appear(.dark))
            #expect(journey.preferences.kept().appearance == .dark)
            #expect(journey.app.home === before)
        }
    }

    private struct NotThere: Error {}
}

#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayKit
import WaterPayModel

/// Language and appearance, the ways to reminders, backups and erasing, and what is verified for the resident.
struct SettingsScreen: View {
    @Environment(\.words) private var words
    let choices: Choices
    /// The languages, called as they call themselves.
    let languages: [Language: String]
    let onEvent: @MainActor (SettingsEvent) -> Void

    var body: some View {
        Screen(words[.settings]) {
            Section {
                Picker(words[.languageField], selection: language) {
                    Text(words[.phonesLanguage]).tag(Language?.none)
                    ForEach(languages.sorted { $0.value < $1.value }, id: \.key) { language, name in
                        Text(name).tag(Language?.some(language))
                    }
                }
                Picker(words[.appearanceField], selection: appearance) {
                    ForEach(Appearance.allCases, id: \.self) { Text(words[$0.word]).tag($0) }
                }
            }
            .pickerStyle(.inline)
            Section {
                Button(words[.reminders], systemImage: "bell") { onEvent(.showReminders) }
                Button(words[.backups], systemImage: "externaldrive") { onEvent(.showBackups) }
            }
            Section(words[.whatIsVerified]) {
                ForEach(verified, id: \.self) { Sentence(icon: "checkmark.shield", text: words[$0]) }
            }
            Section {
                DestructiveRow(text: words[.eraseEverything]) { onEvent(.eraseEverything) }
            }
        }
    }

    private var language: Binding<Language?> {
        Binding {
            choices.language
        } set: {
            onEvent(.speak($0))
        }
    }

    private var appearance: Binding<Appearance> {
        Binding {
            choices.appearance
        } set: {
            onEvent(.appear($0))
        }
    }

    private var verified: [Word] {
        [.paperIsVerified, .residentIsVerified, .receiptsAreVerified, .historyStaysHere]
    }
}

extension Appearance {
    fileprivate var word: Word {
        switch self {
        case .phones: .phonesAppearance
        case .light: .light
        case .dark: .dark
        }
    }
}

#if DEBUG
#Preview("Settings") {
    SettingsScreen(choices: Choices(), languages: [.zhHantTw: "中文", .en: "English"], onEvent: { _ in }).asPreview()
}
#endif
#endif

#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// The passphrase of a backup, twice, and then the backup, to be put elsewhere.
struct BackingUpScreen: View {
    @Environment(\.words) private var words
    /// What to say where a passphrase is chosen.
    let passphraseWords: PassphraseWords
    let state: BackingUpState
    let onEvent: @MainActor (BackingUpEvent) -> Void

    var body: some View {
        Screen(words[.makeBackup]) {
            switch state.stage {
            case .asking(let refused):
                if let refused { Problem(words: refused) }
                asked
            case .making:
                asked.disabled(true)
                ProgressView().frame(maxWidth: .infinity)
            case .made(let said):
                Section { Sentence(icon: "checkmark.circle", text: said).announced([said]) }
                Section { SecondaryButton(text: words[.done]) { onEvent(.done) } }
            }
        } next: {
            switch state.stage {
            case .asking: PrimaryButton(text: words[.makeBackup]) { onEvent(.make) }
            case .making: PrimaryButton(text: words[.makeBackup]) {}.disabled(true)
            case .made:
                PrimaryButton(text: words[.saveBackup], icon: "square.and.arrow.up") { onEvent(.save) }
            }
        }
        .sensoryFeedback(.error, trigger: state.stage) { _, stage in
            if case .asking(.some) = stage { true } else { false }
        }
    }

    private var asked: some View {
        Section {
            field(passphraseWords.ask, state.passphrase) { onEvent(.type($0)) }
            field(passphraseWords.askAgain, state.again) { onEvent(.typeAgain($0)) }
        } footer: {
            Text(passphraseWords.about)
        }
    }

    private func field(
        _ name: String,
        _ passphrase: Personal,
        onType: @escaping @MainActor (Personal) -> Void
    ) -> PassphraseField {
        PassphraseField(name: name, passphrase: passphrase, content: .newPassword, onType: onType) { onEvent(.make) }
    }
}

#if DEBUG
#Preview("Backing up") {
    BackingUpScreen(passphraseWords: Sample.passphraseWords, state: BackingUpState(), onEvent: { _ in }).asPreview()
}

#Preview("Backing up, refused") {
    BackingUpScreen(
        passphraseWords: Sample.passphraseWords,
        state: BackingUpState(
            passphrase: Sample.passphrase,
            again: Personal(""),
            stage: .asking(refused: Sample.problem)
        ),
        onEvent: { _ in }
    ).asPreview()
}

#Preview("Backing up, done") {
    BackingUpScreen(
        passphraseWords: Sample.passphraseWords,
        state: BackingUpState(stage: .made(words: Sample.backedUp)),
        onEvent: { _ in }
    ).asPreview()
}
#endif
#endif

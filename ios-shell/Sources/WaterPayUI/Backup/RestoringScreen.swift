#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// The file of a backup and its passphrase, and then what came of it.
struct RestoringScreen: View {
    @Environment(\.words) private var words
    /// What to say where a passphrase is typed.
    let passphraseWords: PassphraseWords
    let state: RestoringState
    let onEvent: @MainActor (RestoringEvent) -> Void

    var body: some View {
        Screen(words[.restoreBackup]) {
            switch state.stage {
            case .asking(let refused):
                if let refused { Problem(words: refused) }
                asked
            case .restoring:
                asked.disabled(true)
                ProgressView().frame(maxWidth: .infinity)
            case .restored(let said):
                Section { Sentence(icon: "checkmark.circle", text: said).announced([said]) }
            }
        } next: {
            switch state.stage {
            case .asking:
                PrimaryButton(text: words[.restoreBackup]) { onEvent(.restore) }.disabled(!state.hasFile)
            case .restoring: PrimaryButton(text: words[.restoreBackup]) {}.disabled(true)
            case .restored: PrimaryButton(text: words[.done]) { onEvent(.done) }
            }
        }
        .sensoryFeedback(.error, trigger: state.stage) { _, stage in
            if case .asking(.some) = stage { true } else { false }
        }
    }

    @ViewBuilder private var asked: some View {
        Section {
            Button(words[.chooseBackup], systemImage: state.hasFile ? "checkmark.circle.fill" : "folder") {
                onEvent(.choose)
            }
            .accessibilityAddTraits(state.hasFile ? .isSelected : [])
        }
        if state.hasFile {
            Section {
                PassphraseField(name: passphraseWords.ask, passphrase: state.passphrase, content: .password) {
                    onEvent(.type($0))
                } onSubmit: {
                    onEvent(.restore)
                }
            }
        }
    }
}

#if DEBUG
#Preview("Restoring") {
    RestoringScreen(passphraseWords: Sample.passphraseWords, state: RestoringState(), onEvent: { _ in }).asPreview()
}

#Preview("Restoring, refused") {
    RestoringScreen(
        passphraseWords: Sample.passphraseWords,
        state: RestoringState(
            passphrase: Sample.passphrase,
            hasFile: true,
            stage: .asking(refused: Sample.problem)
        ),
        onEvent: { _ in }
    ).asPreview()
}

#Preview("Restoring, done") {
    RestoringScreen(
        passphraseWords: Sample.passphraseWords,
        state: RestoringState(stage: .restored(words: Sample.restored)),
        onEvent: { _ in }
    ).asPreview()
}
#endif
#endif

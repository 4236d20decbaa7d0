#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// What would be forgotten and what would stay, and then what was.
struct ErasingScreen: View {
    @Environment(\.words) private var words
    let question: ErasureQuestion
    let state: ErasingState
    let onEvent: @MainActor (ErasingEvent) -> Void

    var body: some View {
        Screen(words[.erasing]) {
            switch state {
            case .deciding(let refused):
                if let refused { Problem(words: refused) }
                asked
                Section { SecondaryButton(text: words[.leaveAsItIs]) { onEvent(.leaveAsItIs) } }
            case .erasing:
                asked
                ProgressView().frame(maxWidth: .infinity)
            case .erased(let erased):
                Section { Sentence(icon: "checkmark.circle", text: erased.words).announced([erased.words]) }
            }
        } next: {
            switch state {
            case .deciding: DestructiveButton(text: words[.eraseNow]) { onEvent(.erase) }
            case .erasing: DestructiveButton(text: words[.eraseNow]) {}.disabled(true)
            case .erased: PrimaryButton(text: words[.done]) { onEvent(.done) }
            }
        }
    }

    private var asked: some View {
        Section {
            Text(question.question).font(.title3.bold())
            Text(question.whatStays)
        }
    }
}

#if DEBUG
#Preview("Erasing") {
    ErasingScreen(question: Sample.erasure, state: .deciding(refused: nil), onEvent: { _ in }).asPreview()
}

#Preview("Erasing, refused") {
    ErasingScreen(question: Sample.erasure, state: .deciding(refused: Sample.problem), onEvent: { _ in }).asPreview()
}
#endif
#endif

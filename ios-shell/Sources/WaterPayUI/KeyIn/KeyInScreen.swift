#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// A field for the water number, with the keyboard open.
struct KeyInScreen: View {
    @Environment(\.words) private var words
    @FocusState private var isTyping: Bool
    let state: KeyInState
    let onEvent: @MainActor (KeyInEvent) -> Void

    var body: some View {
        Screen(words[.enterNumber]) {
            Section {
                TextField(words[.accountNumberField], text: number)
                    .font(.system(.largeTitle, design: .rounded, weight: .bold).monospacedDigit())
                    .keyboardType(.numberPad)
                    .autocorrectionDisabled()
                    .focused($isTyping)
                    .onSubmit { onEvent(.lookUp) }
            } header: {
                Text(words[.askWaterNumber])
            } footer: {
                Text(words[.whereTheNumberIs])
            }
            if let problem = state.problem {
                Problem(words: problem)
            }
            Section {
                Button(words[.otherBillers], systemImage: "square.grid.2x2") { onEvent(.otherBillers) }
            }
        } next: {
            PrimaryButton(text: words[.lookUpBill]) { onEvent(.lookUp) }
        }
        .onAppear { isTyping = true }
        .sensoryFeedback(.error, trigger: state.problem) { _, problem in problem != nil }
    }

    private var number: Binding<String> {
        Binding {
            state.number.reveal()
        } set: {
            onEvent(.type(Personal($0)))
        }
    }
}

#if DEBUG
#Preview("Key in") {
    KeyInScreen(state: KeyInState(number: Personal("000"), problem: Sample.problem), onEvent: { _ in }).asPreview()
}
#endif
#endif

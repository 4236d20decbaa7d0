#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// What a biller has to know to find the bills: a field for each, as its file says.
struct FillInScreen: View {
    @Environment(\.words) private var words
    let biller: Biller
    let state: FillInState
    let onEvent: @MainActor (FillInEvent) -> Void

    var body: some View {
        Screen(biller.name) {
            ForEach(Array(biller.fields.enumerated()), id: \.offset) { place, field in
                FieldToFillIn(field: field, value: value(at: place)) { onEvent(.lookUp) }
                if let problem = state.problem, problem.place == place {
                    Problem(words: problem.words)
                }
            }
        } next: {
            PrimaryButton(text: words[.lookUpBill]) { onEvent(.lookUp) }
        }
        .sensoryFeedback(.error, trigger: state.problem) { _, problem in problem != nil }
    }

    private func value(at place: Int) -> Binding<String> {
        Binding {
            state.values[place].reveal()
        } set: {
            onEvent(.fillIn(at: place, Personal($0)))
        }
    }
}

private struct FieldToFillIn: View {
    let field: BillerField
    @Binding var value: String
    let onDone: @MainActor () -> Void

    var body: some View {
        Section {
            switch field.form {
            case .digits: typed(.numberPad)
            case .lettersAndDigits: typed(.asciiCapable)
            case .choices(let choices): chosen(among: choices)
            }
        } footer: {
            if let hint = field.hint { Text(hint) }
        }
    }

    private func typed(_ keyboard: UIKeyboardType) -> some View {
        TextField(field.name, text: $value)
            .font(.title2.monospaced())
            .keyboardType(keyboard)
            .textInputAutocapitalization(.characters)
            .autocorrectionDisabled()
            .onSubmit(onDone)
    }

    private func chosen(among choices: [FieldChoice]) -> some View {
        Picker(field.name, selection: $value) {
            ForEach(choices, id: \.value) { Text($0.name).tag($0.value) }
        }
        .pickerStyle(.inline)
    }
}

#if DEBUG
#Preview("Fill in") {
    FillInScreen(
        biller: Sample.biller,
        state: FillInState(
            values: [Personal("ABC-1234"), Personal("")],
            problem: FieldProblem(place: 1, words: Sample.problem)
        ),
        onEvent: { _ in }
    ).asPreview()
}
#endif
#endif

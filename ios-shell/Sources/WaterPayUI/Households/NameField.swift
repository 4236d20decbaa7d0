#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// The field for what the resident calls a household, and why the name in it was not kept.
struct NameField: View {
    @Environment(\.words) private var words
    let state: NameState
    let onType: @MainActor (Personal) -> Void
    let onSubmit: @MainActor () -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Text(words[.householdNameField]).font(.headline).accessibilityHidden(true)
            TextField(words[.householdNameField], text: name)
                .font(.title2)
                .frame(minHeight: 48)
                .autocorrectionDisabled()
                .submitLabel(.done)
                .onSubmit { onSubmit() }
            Text(words[.householdNameExample]).font(.footnote).foregroundStyle(.secondary)
            if let problem = state.problem {
                VStack(alignment: .leading, spacing: 8) {
                    StatusLine(tone: .refusal, text: problem.whatHappened)
                    Text(problem.whatToDo)
                }
                .accessibilityElement(children: .combine)
                .announced([problem.whatHappened, problem.whatToDo])
            }
        }
        .sensoryFeedback(.error, trigger: state.problem) { _, problem in problem != nil }
    }

    private var name: Binding<String> {
        Binding {
            state.name.reveal()
        } set: {
            // A field that is drawn anew writes what it holds, which is no typing.
            if $0 != state.name.reveal() { onType(Personal($0)) }
        }
    }
}
#endif

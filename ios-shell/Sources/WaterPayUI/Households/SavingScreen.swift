#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// Whose household it is, large, to be recognised, and what it is to be called.
struct SavingScreen: View {
    @Environment(\.words) private var words
    let household: Household
    let state: NameState
    let onEvent: @MainActor (SavingEvent) -> Void

    var body: some View {
        Screen(words[.saveHousehold]) {
            Section {
                VStack(alignment: .leading, spacing: 8) {
                    Text(words[.askSaveHousehold])
                    Text(household.maskedName.reveal()).font(.largeTitle.bold())
                    Text(household.maskedAddress.reveal()).font(.title2)
                }
                .accessibilityElement(children: .combine)
                Field(of: household.account)
            }
            Section {
                NameField(state: state) {
                    onEvent(.type($0))
                } onSubmit: {
                    onEvent(.save)
                }
            }
        } next: {
            PrimaryButton(text: words[.saveHousehold]) { onEvent(.save) }.disabled(state.isKept)
        }
    }
}

#if DEBUG
#Preview("Saving") {
    SavingScreen(household: Sample.household, state: NameState(), onEvent: { _ in }).asPreview()
}

#Preview("Saving, refused") {
    SavingScreen(
        household: Sample.household,
        state: NameState(name: Sample.saved.name, problem: Sample.problem),
        onEvent: { _ in }
    ).asPreview()
}
#endif
#endif

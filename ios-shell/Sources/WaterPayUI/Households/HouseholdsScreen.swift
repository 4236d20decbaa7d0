#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// The list of saved households, each with what can be changed about it. All of it is by buttons, which can be heard.
struct HouseholdsScreen: View {
    @Environment(\.words) private var words
    let state: HouseholdsState
    let onEvent: @MainActor (HouseholdsEvent) -> Void

    var body: some View {
        Screen(words[.editHouseholds]) {
            if let refused = state.refused { Problem(words: refused) }
            switch state.list {
            case .awaited: WaitingRow(.opening)
            case .refused(let words): Problem(words: words) { onEvent(.read) }
            case .told(let households):
                if households.isEmpty { Notice(text: words[.noHouseholds]) }
                ForEach(households, id: \.household.account) { household in
                    Listed(household: household, state: state, onEvent: onEvent)
                }
            }
        }
        .onAppear { onEvent(.seen) }
    }
}

private struct Listed: View {
    @Environment(\.words) private var words
    let household: SavedHousehold
    let state: HouseholdsState
    let onEvent: @MainActor (HouseholdsEvent) -> Void

    private var account: Account { household.household.account }

    var body: some View {
        Section {
            VStack(alignment: .leading, spacing: 4) {
                Text(household.name.reveal()).font(.title3.bold())
                Text(household.household.maskedName.reveal()).foregroundStyle(.secondary)
            }
            .accessibilityElement(children: .combine)
            .accessibilityAddTraits(.isHeader)
            if let renaming = state.renaming, renaming.account == account {
                OtherName(state: renaming.name, onEvent: onEvent)
            } else {
                step(.renameHousehold, "pencil", .rename(account))
            }
            step(.moveUp, "arrow.up", .moveUp(account)).disabled(!state.canMoveUp(account))
            step(.moveDown, "arrow.down", .moveDown(account)).disabled(!state.canMoveDown(account))
            step(.lookBack, "chart.bar", .lookBack(account))
            if state.removing == account {
                AskedToRemove(onEvent: onEvent)
            } else {
                DestructiveRow(text: words[.removeHousehold]) { onEvent(.remove(account)) }
                    .accessibilityLabel(named(.removeHousehold))
            }
        }
    }

    private func step(_ word: Word, _ icon: String, _ event: HouseholdsEvent) -> some View {
        Button(words[word], systemImage: icon) { onEvent(event) }.accessibilityLabel(named(word))
    }

    /// Whoever hears one button after the other hears of which household it is.
    private func named(_ word: Word) -> String {
        "\(words[word]), \(household.name.reveal())"
    }
}

private struct OtherName: View {
    @Environment(\.words) private var words
    let state: NameState
    let onEvent: @MainActor (HouseholdsEvent) -> Void

    var body: some View {
        NameField(state: state) {
            onEvent(.type($0))
        } onSubmit: {
            onEvent(.keepName)
        }
        SecondaryButton(text: words[.keepName]) { onEvent(.keepName) }.disabled(state.isKept)
        SecondaryButton(text: words[.leaveAsItIs]) { onEvent(.leaveAsItIs) }
    }
}

private struct AskedToRemove: View {
    @Environment(\.words) private var words
    let onEvent: @MainActor (HouseholdsEvent) -> Void

    var body: some View {
        Text(words[.askRemoveHousehold]).font(.headline).announced([words[.askRemoveHousehold]])
        DestructiveButton(text: words[.removeHousehold]) { onEvent(.removeNow) }
        SecondaryButton(text: words[.leaveAsItIs]) { onEvent(.leaveAsItIs) }
    }
}

#if DEBUG
#Preview("Households") {
    HouseholdsScreen(
        state: HouseholdsState(list: .told([Sample.saved]), removing: Sample.account),
        onEvent: { _ in }
    ).asPreview()
}

#Preview("Households, refused") {
    HouseholdsScreen(
        state: HouseholdsState(
            list: .told([Sample.saved]),
            renaming: Renaming(
                account: Sample.account,
                name: NameState(name: Sample.saved.name, problem: Sample.problem)
            ),
            refused: Sample.problem
        ),
        onEvent: { _ in }
    ).asPreview()
}
#endif
#endif

#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayModel

/// The screen of a stop, drawn from its model.
struct StopScreen<Picture: View>: View {
    let stop: Stop
    let picture: Picture

    var body: some View {
        screen.navigationBarTitleDisplayMode(.inline)
    }

    @ViewBuilder private var screen: some View {
        switch stop.model {
        case .scan(let model):
            ScanScreen(state: model.state, photo: model.photo, onEvent: model.send) { picture }
        case .keyIn(let model): KeyInScreen(state: model.state, onEvent: model.send)
        case .billers(let model): BillersScreen(billers: model.billers, onEvent: model.send)
        case .fillIn(let model): FillInScreen(biller: model.biller, state: model.state, onEvent: model.send)
        case .household(let model): HouseholdScreen(state: model.state, saved: model.saved, onEvent: model.send)
        case .bill(let model): BillScreen(state: model.state, onEvent: model.send)
        case .methods(let model):
            MethodsScreen(bill: model.bill, state: model.state, expected: model.expected, onEvent: model.send)
        case .confirm(let model): ConfirmScreen(state: model.state, onEvent: model.send)
        case .payment(let model): PaymentScreen(state: model.state, onEvent: model.send)
        case .history(let model): HistoryScreen(state: model.state, onEvent: model.send)
        case .receipt(let model): ReceiptScreen(state: model.state, picture: model.picture, onEvent: model.send)
        case .otherWays(let model): OtherWaysScreen(ways: model.ways, onEvent: model.send)
        case .storeSlip(let model): StoreSlipScreen(state: model.state, onEvent: model.send)
        case .saving(let model):
            SavingScreen(household: model.household, state: model.state, onEvent: model.send)
        case .households(let model): HouseholdsScreen(state: model.state, onEvent: model.send)
        case .lookingBack(let model):
            LookingBackScreen(
                state: model.state,
                hasYearBefore: model.hasYearBefore,
                hasYearAfter: model.hasYearAfter,
                onEvent: model.send
            )
        case .erasing(let model):
            ErasingScreen(question: model.question, state: model.state, onEvent: model.send)
        case .reminders(let model):
            RemindersScreen(
                choice: model.choice,
                toCome: model.toCome,
                isNotAllowed: model.isNotAllowed,
                refused: model.refused,
                onEvent: model.send
            )
        case .backups(let model): BackupsScreen(onEvent: model.send)
        case .backingUp(let model):
            BackingUpScreen(passphraseWords: model.words, state: model.state, onEvent: model.send)
        case .restoring(let model):
            RestoringScreen(passphraseWords: model.words, state: model.state, onEvent: model.send)
        case .settings(let model):
            SettingsScreen(choices: model.state.choices, languages: model.languages, onEvent: model.send)
        }
    }
}
#endif

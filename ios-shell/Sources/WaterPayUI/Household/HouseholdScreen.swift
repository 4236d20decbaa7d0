#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// Whose number it is, in what the paper differs, and what is owed.
struct HouseholdScreen: View {
    @Environment(\.words) private var words
    let state: Answer<LookUp>
    let saved: Answer<SavedHousehold?>
    let onEvent: @MainActor (HouseholdEvent) -> Void

    var body: some View {
        Screen(words[.household]) {
            switch state {
            case .awaited: WaitingRow(.lookingUp)
            case .refused(let words): Problem(words: words) { onEvent(.lookUp) }
            case .told(.noSuchNumber(let account, let words)): Nobodys(account: account, words: words)
            case .told(.due(let found, let words)): due(found, words)
            case .told(.nothingDue(let found, let words)): nothingDue(found, words)
            }
        } next: {
            if let (only, found) = onlyBill { Leading(bill: only, found: found, onEvent: onEvent) }
        }
        .onAppear { onEvent(.seen) }
    }

    private func keeping(_ found: Found) -> some View {
        Keeping(found: found, saved: saved, onEvent: onEvent)
    }

    @ViewBuilder private func due(_ found: Found, _ said: Words) -> some View {
        Whose(household: found.household, question: said.whatToDo)
        Differences(differences: found.differences)
        Bills(found: found, heading: found.bills.count > 1 ? words[.askWhichBill] : nil, onEvent: onEvent)
        keeping(found)
    }

    @ViewBuilder private func nothingDue(_ found: Found, _ said: Words) -> some View {
        Section {
            StatusLine(tone: .calm, icon: "checkmark.circle", text: said.whatHappened)
            Text(said.whatToDo)
        }
        Whose(household: found.household, question: words[.checkHousehold])
        Differences(differences: found.differences)
        Bills(found: found, heading: nil, onEvent: onEvent)
        keeping(found)
    }

    private var onlyBill: (FoundBill, Found)? {
        guard case .told(let answer) = state, let found = answer.found, found.bills.count == 1 else { return nil }
        return (found.bills[0], found)
    }
}

private struct Nobodys: View {
    let account: Account
    let words: Words

    var body: some View {
        Problem(words: words)
        Section { Field(of: account) }
    }
}

private struct Whose: View {
    let household: Household
    let question: String

    var body: some View {
        Section {
            VStack(alignment: .leading, spacing: 8) {
                Text(question)
                Text(household.maskedName.reveal()).font(.title.bold())
                Text(household.maskedAddress.reveal()).font(.headline)
            }
            .accessibilityElement(children: .combine)
            Field(of: household.account)
        }
    }
}

private struct Bills: View {
    let found: Found
    let heading: String?
    let onEvent: @MainActor (HouseholdEvent) -> Void

    var body: some View {
        if let heading {
            Section { Text(heading).font(.title2.bold()).accessibilityAddTraits(.isHeader) }
        }
        ForEach(found.bills, id: \.bill.id) { bill in
            Section {
                Amount(money: bill.bill.amount)
                StatusLine(tone: bill.bill.status.tone, icon: bill.bill.status.icon, text: bill.bill.statusWords.title)
                Field(.periodField, bill.bill.period.displayed)
                Field(.dueField, bill.bill.due.displayed)
                Text(bill.bill.statusWords.nextStep)
                if found.bills.count > 1 { Leading(bill: bill, found: found, onEvent: onEvent) }
            }
        }
    }
}

/// Whether the household is saved, and what can be done about that.
private struct Keeping: View {
    @Environment(\.words) private var words
    let found: Found
    let saved: Answer<SavedHousehold?>
    let onEvent: @MainActor (HouseholdEvent) -> Void

    private var account: Account { found.household.account }

    var body: some View {
        Section {
            switch saved {
            case .awaited: EmptyView()
            case .refused(let refusal):
                StatusLine(tone: .refusal, text: refusal.whatHappened)
                Text(refusal.whatToDo)
            case .told(.none):
                Button(words[.saveHousehold], systemImage: "plus") { onEvent(.save(found)) }
            case .told(.some(let household)):
                Field(.householdNameField, household.name.reveal())
                Button(words[.lookBack], systemImage: "chart.bar") { onEvent(.lookBack(account)) }
            }
            DestructiveRow(text: words[.eraseHousehold]) { onEvent(.erase(account)) }
        }
    }
}

/// What can be done about a bill.
private struct Leading: View {
    @Environment(\.words) private var words
    let bill: FoundBill
    let found: Found
    let onEvent: @MainActor (HouseholdEvent) -> Void

    var body: some View {
        switch bill.nextStep {
        case .pay, .payUnlessPaidElsewhere: PrimaryButton(text: words[.viewBill], action: view)
        case .followPayment(let payment): PrimaryButton(text: words[.followPayment]) { onEvent(.follow(payment)) }
        case .showReceipt(let payment): PrimaryButton(text: words[.showReceipt]) { onEvent(.showReceipt(payment)) }
        case .nothing: SecondaryButton(text: words[.viewBill], action: view)
        }
    }

    private func view() {
        onEvent(.viewBill(bill, of: found))
    }
}

#if DEBUG
#Preview("Household") {
    HouseholdScreen(
        state: .told(.due(found: Sample.found, words: Sample.problem)),
        saved: .told(Sample.saved),
        onEvent: { _ in }
    ).asPreview()
}

#Preview("Household, refused") {
    HouseholdScreen(state: .refused(Sample.problem), saved: .awaited, onEvent: { _ in }).asPreview()
}
#endif
#endif

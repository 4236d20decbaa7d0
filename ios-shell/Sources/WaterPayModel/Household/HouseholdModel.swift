import Observation
import WaterPayBindings

/// What the resident wants, having seen a household.
public enum HouseholdEvent: Hashable, Sendable {
    /// They have come to it.
    case seen
    /// To see all that a bill says, and to pay it.
    case viewBill(FoundBill, of: Found)
    /// To see how the payment of a bill stands.
    case follow(PaymentId)
    /// To see the receipt for a bill.
    case showReceipt(PaymentId)
    /// To save it.
    case save(Found)
    /// To look back on a year of it.
    case lookBack(Account)
    /// To have it forgotten.
    case erase(Account)
    /// To ask again.
    case lookUp
    /// To go back: it is not the one that was sought, or it is done with.
    case back
}

/// Whose number it is, whether it is saved, in what the paper differs, and what is owed.
@MainActor
@Observable
public final class HouseholdModel {
    /// What the screen shows.
    public var state: Answer<LookUp> { bills.answer }

    /// Whether it is saved: as this, or not; awaited as long as it is not found.
    public var saved: Answer<SavedHousehold?> {
        guard case .told(let lookUp) = bills.answer, let found = lookUp.found else { return .awaited }
        return switch known.answer {
        case .awaited: .awaited
        case .told(let households): .told(households.first { $0.household.account == found.household.account })
        case .refused(let words): .refused(words)
        }
    }

    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let sought: Sought
    private let bills: Question<LookUp>
    private let known: Question<[SavedHousehold]>

    init(_ sought: Sought, at waterPay: any WaterPayProtocol, navigation: Navigation, tasks: Tasks) {
        (self.sought, self.navigation) = (sought, navigation)
        bills = Question(tasks) { try await waterPay.lookUp(sought) }
        known = Question(tasks) { try await waterPay.households() }
    }

    /// The resident wants something.
    public func send(_ event: HouseholdEvent) {
        switch event {
        case .seen: known.renew()
        case .viewBill(let bill, let found): navigation?.go(to: .bill(bill.bill.id, of: sought, in: found))
        case .follow(let payment): navigation?.go(to: .payment(payment))
        case .showReceipt(let payment): navigation?.go(to: .receipt(payment))
        case .save(let found): navigation?.go(to: .saving(found))
        case .lookBack(let account): navigation?.go(to: .lookingBack(account))
        case .erase(let account): navigation?.go(to: .erasing(.household(account: account)))
        case .lookUp: bills.ask()
        case .back: navigation?.back()
        }
    }
}

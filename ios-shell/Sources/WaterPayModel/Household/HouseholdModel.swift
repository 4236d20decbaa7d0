import Observation
import WaterPayBindings

/// What the resident wants, having seen a household.
public enum HouseholdEvent: Hashable, Sendable {
    /// To see all that a bill says, and to pay it.
    case viewBill(FoundBill, of: Found)
    /// To see how the payment of a bill stands.
    case follow(PaymentId)
    /// To see the receipt for a bill.
    case showReceipt(PaymentId)
    /// To ask again.
    case lookUp
    /// To go back: it is not the one that was sought, or it is done with.
    case back
}

/// Whose number it is, in what the paper differs, and what is owed.
@MainActor
@Observable
public final class HouseholdModel {
    /// What the screen shows.
    public var state: Answer<LookUp> { bills.answer }

    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let sought: Sought
    private let bills: Question<LookUp>

    init(_ sought: Sought, at waterPay: any WaterPayProtocol, navigation: Navigation, tasks: Tasks) {
        (self.sought, self.navigation) = (sought, navigation)
        bills = Question(tasks) { try await waterPay.lookUp(sought) }
    }

    /// The resident wants something.
    public func send(_ event: HouseholdEvent) {
        switch event {
        case .viewBill(let bill, let found): navigation?.go(to: .bill(bill.bill.id, of: sought, in: found))
        case .follow(let payment): navigation?.go(to: .payment(payment))
        case .showReceipt(let payment): navigation?.go(to: .receipt(payment))
        case .lookUp: bills.ask()
        case .back: navigation?.back()
        }
    }
}

import Observation
import WaterPayBindings
import WaterPayKit

/// What the resident wants, having seen a bill.
public enum BillEvent: Hashable, Sendable {
    /// To pay it.
    case pay(Bill)
    /// To see how its payment stands.
    case follow(PaymentId)
    /// To see the receipt for it.
    case showReceipt(PaymentId)
    /// To see another bill of the household.
    case viewOther(BillId)
    /// To see how else it can be paid.
    case showOtherWays(Bill)
    /// To ask for it again.
    case lookUp
}

/// What is known of a bill.
public enum BillState: Hashable, Sendable {
    /// The gateway is being asked.
    case lookingUp
    /// It is this one. `differences`: in what the paper differs. `others`: the other bills of the household about which
    /// something can be done. `because`: why it was looked up again.
    case there(FoundBill, differences: [Difference], others: [FoundBill], because: Words?)
    /// The household has no such bill now.
    case notThere(Words)
    /// The gateway could not tell.
    case refused(Words)
}

/// One bill among those that were looked up, and looked up again when it may have changed.
@MainActor
@Observable
public final class BillModel {
    /// What the screen shows.
    public private(set) var state: BillState

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let tasks: Tasks
    @ObservationIgnored private let id: BillId
    @ObservationIgnored private let sought: Sought
    @ObservationIgnored private let found: Found
    @ObservationIgnored private var asking: Task<Void, Never>?

    init(
        _ id: BillId,
        of sought: Sought,
        in found: Found,
        at waterPay: any WaterPayProtocol,
        navigation: Navigation,
        tasks: Tasks
    ) {
        (self.id, self.sought, self.found) = (id, sought, found)
        (self.waterPay, self.navigation, self.tasks) = (waterPay, navigation, tasks)
        state = found.state(of: id, because: nil) ?? .lookingUp
        if state == .lookingUp { lookUpAgain() }
    }

    /// The resident wants something.
    public func send(_ event: BillEvent) {
        switch event {
        case .pay(let bill): navigation?.go(to: .methods(bill))
        case .follow(let payment): navigation?.go(to: .payment(payment))
        case .showReceipt(let payment): navigation?.go(to: .receipt(payment))
        case .viewOther(let other): navigation?.go(to: .bill(other, of: sought, in: found))
        case .showOtherWays(let bill): navigation?.go(to: .otherWays(bill))
        case .lookUp: lookUpAgain()
        }
    }

    /// Asks the gateway for the bill as it is now; `because` says why, if the resident did not ask for it.
    func lookUpAgain(because: Words? = nil) {
        asking?.cancel()
        state = .lookingUp
        asking = tasks.begin { [self] in
            switch try await asked({ try await waterPay.lookUp(sought) }) {
            case .success(.due(let found, let words)), .success(.nothingDue(let found, let words)):
                state = found.state(of: id, because: because) ?? .notThere(words)
            case .success(.noSuchNumber(_, let words)):
                state = .notThere(words)
            case .failure(let error):
                state = .refused(error.toRead)
            }
        }
    }
}

extension Found {
    fileprivate func state(of id: BillId, because: Words?) -> BillState? {
        guard let bill = bills.first(where: { $0.bill.id == id }) else { return nil }
        let others = bills.filter { $0.bill.id != id && $0.nextStep.isSomething }
        // Where none of the bills is the printed one, what is said of the paper concerns each of them.
        let concerned = bill.printed || !bills.contains(where: \.printed)
        return .there(bill, differences: concerned ? differences : [], others: others, because: because)
    }
}

extension NextStep {
    fileprivate var isSomething: Bool {
        switch self {
        case .pay, .payUnlessPaidElsewhere, .followPayment: true
        case .showReceipt, .nothing: false
        }
    }
}

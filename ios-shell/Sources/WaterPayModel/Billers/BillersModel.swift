import WaterPayBindings

/// What the resident does where all billers are.
public enum BillersEvent: Hashable, Sendable {
    /// Chooses one.
    case choose(BillerId)
}

/// Everybody whose bills can be looked up.
@MainActor
public final class BillersModel {
    /// In the order in which they are shown.
    public let billers: [Biller]

    private weak var navigation: Navigation?

    init(at waterPay: any WaterPayProtocol, navigation: Navigation) {
        self.navigation = navigation
        billers = certain { try waterPay.billers() }
    }

    /// The resident does something.
    public func send(_ event: BillersEvent) {
        switch event {
        case .choose(let biller): navigation?.go(to: .fillIn(biller))
        }
    }
}

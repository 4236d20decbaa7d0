import Observation
import WaterPayBindings

/// What the resident wants, having seen the ways to pay elsewhere.
public enum OtherWaysEvent: Hashable, Sendable {
    /// To show the bill's barcodes at the till of a store.
    case showStoreBarcodes
}

/// How else a bill can be paid, outside of this app. The core has it at hand, so there is nothing to wait for.
@MainActor
@Observable
public final class OtherWaysModel {
    /// What the screen shows.
    public let ways: [OtherWay]

    @ObservationIgnored private let bill: Bill
    @ObservationIgnored private weak var navigation: Navigation?

    init(_ bill: Bill, at waterPay: any WaterPayProtocol, navigation: Navigation) {
        (self.bill, self.navigation) = (bill, navigation)
        ways = certain { try waterPay.otherWays(biller: bill.account.biller) }
    }

    /// The resident wants something.
    public func send(_ event: OtherWaysEvent) {
        switch event {
        // Whoever was about to pay here is asked again after they have shown the barcodes: the ways to pay are left.
        case .showStoreBarcodes:
            navigation?.go(to: .storeSlip(bill)) { if case .methods = $0.destination { true } else { false } }
        }
    }
}

extension OtherWay {
    /// Whether it is paid with barcodes that this phone can show.
    public var hasBarcodes: Bool {
        switch channel {
        case .convenienceStore: true
        case .automaticDebit, .bankCounter, .waterworksCounter, .nationwideEBill, .cashMachine, .onlineBank: false
        }
    }
}

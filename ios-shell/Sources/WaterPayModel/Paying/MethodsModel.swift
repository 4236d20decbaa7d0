import Observation
import WaterPayBindings

/// What the resident wants, having seen the ways to pay.
public enum MethodsEvent: Hashable, Sendable {
    /// To pay by this one.
    case choose(MethodId)
    /// To pay elsewhere.
    case showOtherWays
    /// To ask again.
    case ask
}

/// The ways to pay a bill, with what each costs.
@MainActor
@Observable
public final class MethodsModel {
    /// The bill.
    public let bill: Bill

    /// What the screen shows.
    public var state: Answer<[PaymentMethod]> { methods.answer }

    @ObservationIgnored private weak var navigation: Navigation?
    private let methods: Question<[PaymentMethod]>

    init(_ bill: Bill, at waterPay: any WaterPayProtocol, navigation: Navigation, tasks: Tasks) {
        (self.bill, self.navigation) = (bill, navigation)
        methods = Question(tasks) { try await waterPay.methods(bill: bill) }
    }

    /// The resident wants something.
    public func send(_ event: MethodsEvent) {
        switch event {
        case .choose(let method): navigation?.go(to: .confirm(bill, by: method))
        case .showOtherWays: navigation?.go(to: .otherWays(bill.account.biller))
        case .ask: methods.ask()
        }
    }
}

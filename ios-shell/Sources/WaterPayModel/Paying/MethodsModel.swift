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

    /// What is expected to come back by each of them, once it is known.
    public private(set) var expected: [MethodId: ExpectedCashback] = [:]

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let tasks: Tasks
    private let methods: Question<[PaymentMethod]>

    init(_ bill: Bill, at waterPay: any WaterPayProtocol, navigation: Navigation, tasks: Tasks) {
        (self.bill, self.waterPay, self.navigation, self.tasks) = (bill, waterPay, navigation, tasks)
        methods = Question(tasks) { try await waterPay.methods(bill: bill) }
        methods.onTold = { [weak self] in self?.expect($0) }
    }

    /// The resident wants something.
    public func send(_ event: MethodsEvent) {
        switch event {
        case .choose(let method): navigation?.go(to: .confirm(bill, by: method))
        case .showOtherWays: navigation?.go(to: .otherWays(bill))
        case .ask: methods.ask()
        }
    }

    /// Asks what is expected to come back. Where that cannot be told nothing is said: it keeps nobody from paying.
    private func expect(_ methods: [PaymentMethod]) {
        expected = [:]
        guard !methods.isEmpty else { return }
        tasks.begin { [self] in
            let answer = try await asked { try await waterPay.expectedCashback(bill: bill, methods: methods) }
            guard case .success(let told) = answer else { return }
            expected = Dictionary(zip(methods.map(\.id), told)) { first, _ in first }
        }
    }
}

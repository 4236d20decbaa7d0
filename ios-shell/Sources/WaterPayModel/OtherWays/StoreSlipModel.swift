import Observation
import WaterPayBindings

/// What happens on the screen of the barcodes.
public enum StoreSlipEvent: Hashable, Sendable {
    /// It is seen.
    case seen
    /// It is not seen any more.
    case unseen
    /// The resident wants the barcodes asked for again, after a refusal.
    case ask
}

/// The barcodes with which a bill is paid at the till of a store. While they are seen the screen is bright. Once they were
/// shown the bill may be paid elsewhere, so whatever shows it on the way here asks for it again.
@MainActor
@Observable
public final class StoreSlipModel {
    /// What the screen shows.
    public var state: Answer<StoreSlip> { slip.answer }

    @ObservationIgnored private let surroundings: any Surroundings
    private let slip: Question<StoreSlip>

    init(
        of bill: Bill,
        at waterPay: any WaterPayProtocol,
        surroundings: any Surroundings,
        navigation: Navigation,
        tasks: Tasks
    ) {
        self.surroundings = surroundings
        slip = Question(tasks) { try await waterPay.storeSlip(bill: bill) }
        slip.onTold = { [weak navigation] _ in navigation?.lookUpAgain() }
    }

    /// Something happens.
    public func send(_ event: StoreSlipEvent) {
        switch event {
        case .seen: surroundings.keepBright(true)
        case .unseen: surroundings.keepBright(false)
        case .ask: slip.ask()
        }
    }
}

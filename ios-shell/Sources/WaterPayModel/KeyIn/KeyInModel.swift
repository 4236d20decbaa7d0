import Observation
import WaterPayBindings

/// What the resident does at the number pad.
public enum KeyInEvent: Hashable, Sendable {
    /// The field now says this.
    case type(Personal)
    /// The number is complete.
    case lookUp
    /// It is to be something else than water of Kinmen.
    case otherBillers
}

/// What was keyed in.
public struct KeyInState: Hashable, Sendable {
    /// As it stands in the field.
    public var number = Personal("")
    /// Why it is no water number, once it was to be looked up.
    public var problem: Words?

    /// This was keyed in.
    public init(number: Personal = Personal(""), problem: Words? = nil) {
        (self.number, self.problem) = (number, problem)
    }
}

/// A water number as it is keyed in. What is one, the core says.
@MainActor
@Observable
public final class KeyInModel {
    /// What the screen shows.
    public private(set) var state = KeyInState()

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private weak var navigation: Navigation?

    init(at waterPay: any WaterPayProtocol, navigation: Navigation) {
        (self.waterPay, self.navigation) = (waterPay, navigation)
    }

    /// The resident does something.
    public func send(_ event: KeyInEvent) {
        switch event {
        case .type(let number): state = KeyInState(number: number)
        case .lookUp: lookUp()
        case .otherBillers: navigation?.go(to: .billers)
        }
    }

    private func lookUp() {
        switch askedAtOnce({ try waterPay.keyedIn(number: state.number.reveal()) }) {
        case .success(let account): navigation?.go(to: .household(.number(account)))
        case .failure(let error): state.problem = error.toRead
        }
    }
}

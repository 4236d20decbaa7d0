import Observation
import WaterPayBindings

/// What the resident does with the fields of a biller.
public enum FillInEvent: Hashable, Sendable {
    /// The field at this place now says this.
    case fillIn(at: Int, Personal)
    /// Everything is filled in.
    case lookUp
}

/// What is filled in.
public struct FillInState: Hashable, Sendable {
    /// As it stands in the fields, in their order.
    public var values: [Personal]
    /// What is wrong with one of them, once they were to be looked up.
    public var problem: FieldProblem?

    /// This is filled in.
    public init(values: [Personal], problem: FieldProblem? = nil) {
        (self.values, self.problem) = (values, problem)
    }
}

/// What is wrong with the value in one field.
public struct FieldProblem: Hashable, Sendable {
    /// Its place, from 0.
    public let place: Int
    /// What is wrong, and what to do.
    public let words: Words

    /// This is wrong with the value at `place`.
    public init(place: Int, words: Words) {
        (self.place, self.words) = (place, words)
    }
}

/// What a biller has to know to find the bills, as its file says. Whether it is an account there, the core says.
@MainActor
@Observable
public final class FillInModel {
    /// For whom it is filled in.
    public let biller: Biller

    /// What the screen shows.
    public private(set) var state: FillInState

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private weak var navigation: Navigation?

    init(for id: BillerId, at waterPay: any WaterPayProtocol, navigation: Navigation) {
        (self.waterPay, self.navigation) = (waterPay, navigation)
        guard let biller = certain({ try waterPay.billers() }).first(where: { $0.id == id }) else {
            preconditionFailure("a biller that is chosen is one of those that there are")
        }
        self.biller = biller
        state = FillInState(values: biller.fields.map { _ in Personal("") })
    }

    /// The resident does something.
    public func send(_ event: FillInEvent) {
        switch event {
        case .fillIn(let place, let value): fillIn(value, at: place)
        case .lookUp: lookUp()
        }
    }

    private func fillIn(_ value: Personal, at place: Int) {
        guard state.values.indices.contains(place) else { return }
        state.values[place] = value
        state.problem = nil
    }

    private func lookUp() {
        switch askedAtOnce({ try waterPay.filledIn(biller: biller.id, values: state.values) }) {
        case .success(let account): navigation?.go(to: .household(.number(account)))
        case .failure(let error): state.problem = FieldProblem(place: error.field, words: error.toRead)
        }
    }
}

extension WaterPayError {
    /// In which field what was filled in is none; the first, of a refusal that names none.
    fileprivate var field: Int {
        if case .NotAnAccountNumber(let field, _, _, _) = self { Int(field) } else { 0 }
    }
}

import Observation
import WaterPayBindings

/// What the resident does before a household is saved.
public enum SavingEvent: Hashable, Sendable {
    /// The field for its name now says this.
    case type(Personal)
    /// They recognise it, and save it.
    case save
}

/// The name that a household is to have.
public struct NameState: Hashable, Sendable {
    /// As it stands in the field.
    public var name: Personal
    /// Why it was not kept.
    public var problem: Words?
    /// Whether it is being kept.
    public var isKept: Bool

    /// This name.
    public init(name: Personal = Personal(""), problem: Words? = nil, isKept: Bool = false) {
        (self.name, self.problem, self.isKept) = (name, problem, isKept)
    }
}

/// Saves a household that was looked up, by a name that the resident gives it. What is a name, the core says.
@MainActor
@Observable
public final class SavingModel {
    /// Whose bills they are.
    public var household: Household { found.household }

    /// What the screen shows.
    public private(set) var state = NameState()

    @ObservationIgnored private let found: Found
    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let tasks: Tasks
    @ObservationIgnored private let onSaved: @MainActor () -> Void

    init(
        _ found: Found,
        at waterPay: any WaterPayProtocol,
        navigation: Navigation,
        tasks: Tasks,
        onSaved: @escaping @MainActor () -> Void
    ) {
        (self.found, self.waterPay, self.navigation) = (found, waterPay, navigation)
        (self.tasks, self.onSaved) = (tasks, onSaved)
    }

    /// The resident does something.
    public func send(_ event: SavingEvent) {
        // What is being kept is the name that they saw when they pressed the button.
        guard !state.isKept else { return }
        switch event {
        case .type(let name): state = NameState(name: name)
        case .save: save()
        }
    }

    private func save() {
        state.problem = nil
        state.isKept = true
        tasks.begin { [self] in
            let change = HouseholdsChange.save(found: found, name: state.name.reveal())
            let saved = try await asked { try await waterPay.changeHouseholds(change: change) }
            state.isKept = false
            switch saved {
            case .success:
                onSaved()
                navigation?.back()
            case .failure(let error): state.problem = error.toRead
            }
        }
    }
}

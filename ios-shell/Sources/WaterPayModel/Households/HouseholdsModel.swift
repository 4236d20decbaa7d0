import Observation
import WaterPayBindings
import WaterPayKit

/// The list of saved households, changed one step after the other. A step finds its place in the list that the step before
/// it has left, so that taps in quick succession do what they say.
@MainActor
@Observable
public final class HouseholdsModel {
    /// What the screen shows.
    public private(set) var state = HouseholdsState()

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let tasks: Tasks
    @ObservationIgnored private let onChanged: @MainActor () -> Void
    @ObservationIgnored private var last: Task<Void, Never>?

    init(
        at waterPay: any WaterPayProtocol,
        navigation: Navigation,
        tasks: Tasks,
        onChanged: @escaping @MainActor () -> Void
    ) {
        (self.waterPay, self.navigation) = (waterPay, navigation)
        (self.tasks, self.onChanged) = (tasks, onChanged)
        read()
    }

    /// The resident wants something.
    public func send(_ event: HouseholdsEvent) {
        switch event {
        case .seen:
            // The first reading is under way when the screen is first come to.
            if case .told = state.list { read() }
        case .read: read()
        case .rename(let account): rename(account)
        case .type(let name): type(name)
        case .keepName: keepName()
        case .moveUp(let account): move(account, by: -1)
        case .moveDown(let account): move(account, by: 1)
        case .remove(let account): state.removing = account
        case .removeNow: remove()
        case .leaveAsItIs: (state.removing, state.renaming) = (nil, nil)
        case .lookBack(let account): navigation?.go(to: .lookingBack(account))
        }
    }

    private func read() {
        inOrder { [self] in
            switch try await asked({ try await waterPay.households() }) {
            case .success(let households): state.list = .told(households)
            case .failure(let error): state.list = .refused(error.toRead)
            }
        }
    }

    private func rename(_ account: Account) {
        guard let household = state.known.first(where: { $0.household.account == account }) else { return }
        state.renaming = Renaming(account: account, name: NameState(name: household.name))
    }

    private func type(_ name: Personal) {
        guard let renaming = state.renaming, !renaming.name.isKept else { return }
        state.renaming?.name = NameState(name: name)
    }

    private func keepName() {
        guard let renaming = state.renaming, !renaming.name.isKept else { return }
        state.renaming?.name.problem = nil
        state.renaming?.name.isKept = true
        let change = HouseholdsChange.rename(account: renaming.account, name: renaming.name.name.reveal())
        self.change { _ in
            change
        } then: { [self] problem in
            if state.renaming?.account != renaming.account {
                // Left alone meanwhile: the list says what became of it.
                state.refused = problem
            } else if let problem {
                state.renaming?.name.problem = problem
                state.renaming?.name.isKept = false
            } else {
                state.renaming = nil
            }
        }
    }

    private func move(_ account: Account, by step: Int) {
        change { list in
            guard let place = list.firstIndex(where: { $0.household.account == account }) else { return nil }
            guard list.indices.contains(place + step) else { return nil }
            return .move(account: account, place: UInt32(place + step))
        } then: { [self] problem in
            state.refused = problem
        }
    }

    private func remove() {
        guard let account = state.removing else { return }
        state.removing = nil
        change { list in
            list.contains { $0.household.account == account } ? .remove(account: account) : nil
        } then: { [self] problem in
            state.refused = problem
        }
    }

    /// Makes the change that `next` finds in the list as it is then, and tells `then` why it did not happen, if so.
    private func change(
        _ next: @escaping @MainActor ([SavedHousehold]) -> HouseholdsChange?,
        then: @escaping @MainActor (Words?) -> Void
    ) {
        inOrder { [self] in
            guard let change = next(state.known) else { return then(nil) }
            switch try await asked({ try await waterPay.changeHouseholds(change: change) }) {
            case .success(let households):
                state.list = .told(households)
                then(nil)
                onChanged()
            case .failure(let error): then(error.toRead)
            }
        }
    }

    /// Does `work` when all that was begun before is done.
    private func inOrder(_ work: @escaping @MainActor () async throws -> Void) {
        let before = last
        last = tasks.begin {
            await before?.value
            try Task.checkCancellation()
            try await work()
        }
    }
}

import Observation
import WaterPayBindings
import WaterPayKit

/// What the resident wants from the first screen.
public enum HomeEvent: Hashable, Sendable {
    /// They have come to it.
    case seen
    /// To use the camera.
    case scan
    /// To key a number in.
    case keyIn
    /// To take a photograph from the album.
    case choosePhoto
    /// To see how a payment stands.
    case follow(PaymentId)
    /// To see what a household owes.
    case visit(Account)
    /// To have the households asked again.
    case refresh
    /// To change the list of saved households.
    case editHouseholds
    /// To see what was paid.
    case showHistory
    /// To change the settings.
    case showSettings
    /// Has read the notice.
    case understood
}

/// The first screen: what is on its way, what the saved households owe, and what those owe whose bills were paid on this phone.
/// The payments are followed for as long as it lives; the gateway is asked when the screen is come to.
@MainActor
@Observable
public final class HomeModel {
    /// What the screen shows.
    public private(set) var state: HomeState

    /// What it shows of a photograph.
    public var photo: PhotoState { photos.state }

    /// Whether the gateway moves no money.
    public let sandbox: Bool

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let tasks: Tasks
    @ObservationIgnored private var isFollowing = false
    @ObservationIgnored private var isAsking = false
    @ObservationIgnored private let onNews: @MainActor () -> Void
    private let photos: PhotoModel

    init(
        at waterPay: any WaterPayProtocol,
        surroundings: any Surroundings,
        sandbox: Bool,
        navigation: Navigation,
        tasks: Tasks,
        onNews: @escaping @MainActor () -> Void
    ) {
        self.onNews = onNews
        (self.waterPay, self.sandbox, self.navigation, self.tasks) = (waterPay, sandbox, navigation, tasks)
        state = HomeState(setAside: certain { try waterPay.setAside() })
        photos = PhotoModel(at: waterPay, surroundings: surroundings, tasks: tasks) { [weak navigation] code in
            navigation?.go(to: .household(.code(code)))
        }
    }

    /// The resident wants something.
    public func send(_ event: HomeEvent) {
        switch event {
        case .seen, .refresh: refresh()
        case .scan: navigation?.go(to: .scan)
        case .keyIn: navigation?.go(to: .keyIn)
        case .choosePhoto: photos.choose()
        case .follow(let payment): navigation?.go(to: .payment(payment))
        case .visit(let account): navigation?.go(to: .household(.number(account)))
        case .editHouseholds: navigation?.go(to: .households)
        case .showHistory: navigation?.go(to: .history)
        case .showSettings: navigation?.go(to: .settings)
        case .understood: understood()
        }
    }

    /// Reads the saved households, asks about all of them, and what every other one owes now, one after the other; follows
    /// the payments unless it does already.
    private func refresh() {
        if !isFollowing {
            isFollowing = true
            tasks.begin { [self] in
                defer { isFollowing = false }
                try await follow()
            }
        }
        tasks.begin { [self] in
            if try await readSaved() { refreshSaved() }
            guard !isAsking else { return }
            isAsking = true
            defer { isAsking = false }
            try await askOthers()
        }
    }

    /// What is known on this phone, without a network. Says whether there is anything to ask about.
    private func readSaved() async throws -> Bool {
        switch try await asked({ try await waterPay.households() }) {
        case .success(let households):
            state.take(households)
            return !households.isEmpty
        case .failure(let error):
            state.savedRefused = error.toRead
            return false
        }
    }

    private func refreshSaved() {
        guard !state.refreshing else { return }
        state.refreshing = true
        tasks.begin { [self] in
            defer { state.refreshing = false }
            switch try await asked({ try await waterPay.refreshHouseholds() }) {
            case .success(let refreshed):
                state.notRefreshed = refreshed.notRefreshed
                state.take(refreshed.news)
                state.take(refreshed.households)
                onNews()
            case .failure(let error): state.savedRefused = error.toRead
            }
        }
    }

    private func understood() {
        tasks.begin { [self] in
            if try await orTell({ try await waterPay.setAsideWasTold() }) != nil { state.setAside = nil }
        }
    }

    private func follow() async throws {
        _ = try await orTell {
            for try await changed in waterPay.changes() {
                let unfinished = try await waterPay.unfinished()
                let before = state.unfinished
                state.unfinished = unfinished
                onNews()
                // One that ended between two looks was in neither of them.
                if changed.isFinal || unfinished.map(\.id) != before.map(\.id) { refresh() }
            }
        }
    }

    private func askOthers() async throws {
        guard let all = try await orTell({ try await waterPay.accounts() }) else { return }
        let saved = Set(state.saved.map(\.household.account))
        let accounts = all.filter { !saved.contains($0) }
        let known = Dictionary(uniqueKeysWithValues: state.households.map { ($0.account, $0.owes) })
        state.refused = nil
        state.households = accounts.map { KnownHousehold(account: $0, owes: known[$0] ?? nil, asking: true) }
        for account in accounts {
            let owes: Owes =
                switch try await asked({ try await waterPay.lookUp(account: account) }) {
                case .success(let answer): .told(answer)
                case .failure(let error): .notTold(error.toRead)
                }
            // Saved meanwhile, it is not here any more.
            guard let place = state.households.firstIndex(where: { $0.account == account }) else { continue }
            state.households[place] = KnownHousehold(account: account, owes: owes, asking: false)
        }
    }

    private func orTell<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value? {
        switch try await asked(work) {
        case .success(let value):
            return value
        case .failure(let error):
            state.refused = error.toRead
            return nil
        }
    }
}

extension WaterPayProtocol {
    /// That a payment has changed. Of many changes in a row only the last counts: what is unfinished is read as a whole.
    fileprivate func changes() -> AsyncThrowingStream<Payment, any Error> {
        AsyncThrowingStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let listening = Task {
                do {
                    for try await payment in news() { continuation.yield(payment) }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in listening.cancel() }
        }
    }
}

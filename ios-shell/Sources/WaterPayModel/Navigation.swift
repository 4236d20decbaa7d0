import Observation

/// Where the resident is and how they came there: the first screen, and the stops after it.
///
/// ``path`` is fit for a `NavigationStack`, which takes stops off it when the resident swipes back.
@MainActor
@Observable
public final class Navigation {
    /// The way here from the first screen; empty there. The last one is seen. A stop that is taken off is left.
    public var path: [Stop] = [] {
        didSet {
            let kept = Set(path)
            for stop in oldValue where !kept.contains(stop) { stop.leave() }
        }
    }

    @ObservationIgnored private let make: @MainActor (Destination, Navigation, Tasks) -> StopModel

    init(make: @escaping @MainActor (Destination, Navigation, Tasks) -> StopModel) {
        self.make = make
    }

    /// Goes on to `destination`.
    public func go(to destination: Destination) {
        path.append(stop(at: destination))
    }

    /// Goes to the stop before this one; stays on the first screen.
    public func back() {
        _ = path.popLast()
    }

    /// Goes back as far as a stop like this, which is handed back; to the first screen if none is on the way.
    @discardableResult
    public func back(to isPlace: (Stop) -> Bool) -> Stop? {
        path = path.lastIndex(where: isPlace).map { Array(path[...$0]) } ?? []
        return path.last
    }

    /// Goes to the first screen.
    public func home() {
        path = []
    }

    /// Goes to `destination` from the first screen: what lies behind is done with.
    public func startOver(at destination: Destination) {
        path = [stop(at: destination)]
    }

    /// Every stop on the way forgets what it knows, and asks again when it is seen.
    func forget() {
        for stop in path { stop.forget() }
    }

    /// Takes every other stop off the way; the first screen is left where there is no such stop.
    func keepOnly(_ isKept: (Stop) -> Bool) {
        path = path.filter(isKept)
    }

    /// Goes on to `destination`, and takes the stops at which `isDoneWith` holds off the way there.
    func go(to destination: Destination, leaving isDoneWith: (Stop) -> Bool) {
        path = path.filter { !isDoneWith($0) } + [stop(at: destination)]
    }

    /// What was looked up may be otherwise now, so each stop on the way that shows a bill asks for it again.
    func lookUpAgain() {
        for stop in path {
            switch stop.model {
            case .household(let model): model.send(.lookUp)
            case .bill(let model): model.send(.lookUp)
            case .scan, .keyIn, .billers, .fillIn, .methods, .confirm, .payment, .history, .receipt, .otherWays,
                .storeSlip, .saving, .households, .lookingBack, .erasing, .reminders, .backups, .backingUp,
                .restoring, .settings:
                break
            }
        }
    }

    /// More is kept on this phone than before, so each stop on the way that shows some of it asks again. What the resident has
    /// typed or decides on elsewhere stays.
    func readAgain() {
        for stop in path {
            switch stop.model {
            case .household, .history, .households, .lookingBack: stop.forget()
            case .bill(let model): model.send(.lookUp)
            case .scan, .keyIn, .billers, .fillIn, .methods, .confirm, .payment, .receipt, .otherWays, .storeSlip,
                .saving, .erasing, .reminders, .backups, .backingUp, .restoring, .settings:
                break
            }
        }
    }

    private func stop(at destination: Destination) -> Stop {
        Stop(at: destination) { [unowned self] in make(destination, self, $0) }
    }
}

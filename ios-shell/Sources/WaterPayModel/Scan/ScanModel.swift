import Observation
import WaterPayBindings
import WaterPayKit

/// What the resident wants from the camera's screen.
public enum ScanEvent: Hashable, Sendable {
    /// They have come to it: a bill leads on from now.
    case seen
    /// To key the number in instead.
    case keyIn
    /// To take a photograph from the album instead.
    case choosePhoto
}

/// How the search for a bill stands.
public enum ScanState: Hashable, Sendable {
    /// It goes on; `instead` says what was seen last, if that was no bill, and `aim` how to aim better.
    case looking(instead: Words?, aim: String? = nil)
    /// There is nothing to look at.
    case unavailable(CameraUnavailable)
}

/// Looks for a bill in the camera's frames, on the camera's thread. The first one leads on; frames after it are left alone
/// until the screen is seen again. The camera is in use for as long as it looks.
@MainActor
@Observable
public final class ScanModel {
    /// What the screen shows.
    public private(set) var state = ScanState.looking(instead: nil)

    /// What it shows of a photograph.
    public var photo: PhotoState { photos.state }

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private let camera: any CameraFeed
    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let tasks: Tasks
    @ObservationIgnored private var isLooking = false
    @ObservationIgnored private var watching: Task<Void, Never>?
    @ObservationIgnored private let surroundings: any Surroundings
    @ObservationIgnored private lazy var photos = PhotoModel(at: waterPay, surroundings: surroundings, tasks: tasks) {
        [weak self] in self?.lead(by: $0)
    }

    init(at waterPay: any WaterPayProtocol, platform: Platform, navigation: Navigation, tasks: Tasks) {
        (self.waterPay, self.navigation, self.tasks) = (waterPay, navigation, tasks)
        (camera, surroundings) = (platform.camera, platform.surroundings)
    }

    /// The resident wants something.
    public func send(_ event: ScanEvent) {
        switch event {
        case .seen: look()
        case .keyIn:
            lookAway()
            navigation?.go(to: .keyIn)
        case .choosePhoto: photos.choose()
        }
    }

    private func look() {
        lookAway()
        state = .looking(instead: nil)
        isLooking = true
        watching = tasks.begin { [self] in
            do throws(CameraUnavailable) {
                try await camera.watch { [waterPay, weak self] frame in
                    if let seen = waterPay.sighting(in: frame) {
                        Task { @MainActor in self?.saw(seen) }
                    } else if let advice = waterPay.advice {
                        Task { @MainActor in self?.heard(advice) }
                    }
                }
            } catch {
                if !Task.isCancelled { state = .unavailable(error) }
            }
        }
    }

    private func lookAway() {
        isLooking = false
        watching?.cancel()
    }

    private func saw(_ sighting: Sighting) {
        guard isLooking else { return }
        switch sighting {
        case .bill(let code): lead(by: code)
        case .noBill(let words): state = .looking(instead: words)
        }
    }

    private func heard(_ advice: String) {
        guard isLooking, case .looking(let instead, let aim) = state, aim != advice else { return }
        state = .looking(instead: instead, aim: advice)
    }

    /// Leads on by `code`, unless another one has: two bills are never looked up at once.
    private func lead(by code: Personal) {
        guard isLooking else { return }
        lookAway()
        navigation?.go(to: .household(.code(code)))
    }
}

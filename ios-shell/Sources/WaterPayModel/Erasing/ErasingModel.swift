import Observation
import WaterPayBindings
import WaterPayKit

/// What the resident wants, having read the question before something is forgotten.
public enum ErasingEvent: Hashable, Sendable {
    /// To have it forgotten, for good.
    case erase
    /// To change nothing.
    case leaveAsItIs
    /// To go to the first screen: it is done.
    case done
}

/// How the forgetting stands.
public enum ErasingState: Hashable, Sendable {
    /// The resident decides; `refused` says why an earlier word came to nothing.
    case deciding(refused: Words?)
    /// It is under way.
    case erasing
    /// It is done.
    case erased(Erased)
}

/// Forgets what is known of a household, or everything, once the resident has read what that means. However often the button
/// is pressed, it is done once; and it is done also when the resident leaves meanwhile.
@MainActor
@Observable
public final class ErasingModel {
    /// What is asked before.
    public let question: ErasureQuestion

    /// What the screen shows.
    public private(set) var state = ErasingState.deciding(refused: nil)

    @ObservationIgnored private let erasure: Erasure
    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let onErased: @MainActor () -> Void

    init(
        _ erasure: Erasure,
        at waterPay: any WaterPayProtocol,
        navigation: Navigation,
        onErased: @escaping @MainActor () -> Void
    ) {
        (self.erasure, self.waterPay, self.navigation, self.onErased) = (erasure, waterPay, navigation, onErased)
        question = certain { try waterPay.beforeErasing(erasure: erasure) }
    }

    /// The resident wants something.
    public func send(_ event: ErasingEvent) {
        switch (event, state) {
        case (.erase, .deciding): erase()
        case (.leaveAsItIs, .deciding): navigation?.back()
        case (.done, .erased): navigation?.home()
        case (.erase, .erasing), (.erase, .erased), (.leaveAsItIs, .erasing), (.leaveAsItIs, .erased): break
        case (.done, .deciding), (.done, .erasing): break
        }
    }

    private func erase() {
        state = .erasing
        // No task of the stop: it is not cancelled when the resident leaves, for what was forgotten is to be seen nowhere.
        Task { [self] in
            do {
                switch try await outcome(of: { try await waterPay.erase(erasure: erasure) }) {
                case .success(let erased):
                    state = .erased(erased)
                    onErased()
                case .failure(let error):
                    state = .deciding(refused: error.toRead)
                    // Then the payments are forgotten all the same.
                    if case .HouseholdsFailed = error { onErased() }
                }
            } catch {
                fault(error)
            }
        }
    }
}

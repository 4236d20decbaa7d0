import Observation
import WaterPayBindings

/// What is known of a photograph.
public enum PhotoState: Hashable, Sendable {
    /// There is none, or it led on.
    case nothing
    /// It is being chosen or read.
    case reading
    /// No bill is on it.
    case noBill(Words)
}

/// A bill on a photograph from the album, which leads on by its code.
@MainActor
@Observable
final class PhotoModel {
    /// What a screen shows of it.
    private(set) var state = PhotoState.nothing

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private let surroundings: any Surroundings
    @ObservationIgnored private let tasks: Tasks
    @ObservationIgnored private let onBill: @MainActor (Personal) -> Void

    init(
        at waterPay: any WaterPayProtocol,
        surroundings: any Surroundings,
        tasks: Tasks,
        onBill: @escaping @MainActor (Personal) -> Void
    ) {
        (self.waterPay, self.surroundings, self.tasks, self.onBill) = (waterPay, surroundings, tasks, onBill)
    }

    /// Lets the resident choose a photograph, and reads it. One at a time.
    func choose() {
        guard state != .reading else { return }
        state = .reading
        tasks.begin { [self] in
            guard let photo = await surroundings.choosePhoto() else {
                state = .nothing
                return
            }
            let seen = try await waterPay.sighting(on: photo)
            try Task.checkCancellation()
            switch seen {
            case .noBill(let words):
                state = .noBill(words)
            case .bill(let code):
                state = .nothing
                onBill(code)
            }
        }
    }
}

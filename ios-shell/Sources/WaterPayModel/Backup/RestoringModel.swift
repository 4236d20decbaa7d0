import Foundation
import Observation
import WaterPayBindings
import WaterPayKit

/// What the resident does where a backup is restored.
public enum RestoringEvent: Hashable, Sendable {
    /// To choose the file, also another one.
    case choose
    /// The field for the passphrase now says this.
    case type(Personal)
    /// To have it restored.
    case restore
    /// To go to the first screen: it is done.
    case done
}

/// What was chosen and typed, and how the restoring stands.
public struct RestoringState: Hashable, Sendable {
    /// The passphrase as it stands in its field. Nothing is left of it once the backup is restored.
    public fileprivate(set) var passphrase: Personal
    /// Whether a file was chosen.
    public fileprivate(set) var hasFile: Bool
    /// How the restoring stands.
    public fileprivate(set) var stage: Stage

    /// How the restoring stands.
    public enum Stage: Hashable, Sendable {
        /// File and passphrase are chosen; `refused` says why earlier ones came to nothing.
        case asking(refused: Words?)
        /// It is under way.
        case restoring
        /// It is done; the words say what came.
        case restored(words: String)
    }

    /// This was chosen and typed, and it stands so.
    public init(
        passphrase: Personal = Personal(""),
        hasFile: Bool = false,
        stage: Stage = .asking(refused: nil)
    ) {
        (self.passphrase, self.hasFile, self.stage) = (passphrase, hasFile, stage)
    }
}

/// Restores a backup from a file and its passphrase. However often the button is pressed, it is done once; and it is done also
/// when the resident leaves meanwhile.
@MainActor
@Observable
public final class RestoringModel {
    /// What to say where a passphrase is typed.
    public let words: PassphraseWords

    /// What the screen shows.
    public private(set) var state = RestoringState()

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private let surroundings: any Surroundings
    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let tasks: Tasks
    @ObservationIgnored private let onRestored: @MainActor () -> Void
    @ObservationIgnored private var file: Data?
    @ObservationIgnored private var isChoosing = false

    init(
        at waterPay: any WaterPayProtocol,
        surroundings: any Surroundings,
        navigation: Navigation,
        tasks: Tasks,
        onRestored: @escaping @MainActor () -> Void
    ) {
        (self.waterPay, self.surroundings, self.navigation) = (waterPay, surroundings, navigation)
        (self.tasks, self.onRestored) = (tasks, onRestored)
        words = certain(waterPay.passphraseWords)
    }

    /// The resident does something.
    public func send(_ event: RestoringEvent) {
        switch (event, state.stage) {
        case (.choose, .asking): choose()
        case (.type(let passphrase), .asking):
            state = RestoringState(passphrase: passphrase, hasFile: state.hasFile)
        case (.restore, .asking): restore()
        case (.done, .restored): navigation?.home()
        case (.choose, .restoring), (.type, .restoring), (.restore, .restoring): break
        case (.choose, .restored), (.type, .restored), (.restore, .restored): break
        case (.done, .asking), (.done, .restoring): break
        }
    }

    /// One file at a time. Who changes their mind keeps the one that was chosen before.
    private func choose() {
        guard !isChoosing else { return }
        isChoosing = true
        tasks.begin { [self] in
            let chosen = await surroundings.chooseFile()
            isChoosing = false
            try Task.checkCancellation()
            // What is under way has the file that was chosen when the button was pressed.
            guard let chosen, case .asking = state.stage else { return }
            file = chosen
            state = RestoringState(passphrase: state.passphrase, hasFile: true)
        }
    }

    private func restore() {
        guard let file else { return }
        let passphrase = state.passphrase
        state.stage = .restoring
        // No task of the stop: it is not cancelled when the resident leaves, for what came is to be seen everywhere.
        Task { [self] in
            do {
                switch try await outcome(of: { try await waterPay.restore(file: file, passphrase: passphrase) }) {
                case .success(let restored):
                    self.file = nil
                    state = RestoringState(stage: .restored(words: restored.words))
                    onRestored()
                case .failure(let error):
                    state.stage = .asking(refused: error.toRead)
                    // Then the payments are restored all the same.
                    if case .BackupFailed(problem: .householdsFailed, _, _) = error { onRestored() }
                }
            } catch {
                fault(error)
            }
        }
    }
}

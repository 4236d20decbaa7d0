import Foundation
import Observation
import WaterPayBindings

/// What the resident does where a backup is made.
public enum BackingUpEvent: Hashable, Sendable {
    /// The field for the passphrase now says this.
    case type(Personal)
    /// The field for it once more now says this.
    case typeAgain(Personal)
    /// To have it made.
    case make
    /// To put the file elsewhere, as often as they like.
    case save
    /// To go back: it is done.
    case done
}

/// What was typed, and how the making stands.
public struct BackingUpState: Hashable, Sendable {
    /// The passphrase as it stands in its field. Nothing is left of it once the backup is made.
    public fileprivate(set) var passphrase: Personal
    /// The same once more.
    public fileprivate(set) var again: Personal
    /// How the making stands.
    public fileprivate(set) var stage: Stage

    /// How the making stands.
    public enum Stage: Hashable, Sendable {
        /// A passphrase is chosen; `refused` says why an earlier one came to nothing.
        case asking(refused: Words?)
        /// It is under way.
        case making
        /// There is a file; the words say what is in it, and what to do with it.
        case made(words: String)
    }

    /// This was typed, and it stands so.
    public init(
        passphrase: Personal = Personal(""),
        again: Personal = Personal(""),
        stage: Stage = .asking(refused: nil)
    ) {
        (self.passphrase, self.again, self.stage) = (passphrase, again, stage)
    }
}

/// Makes a backup that a passphrase opens, and hands the file over. What is a passphrase, the core says.
@MainActor
@Observable
public final class BackingUpModel {
    /// What to say where a passphrase is chosen.
    public let words: PassphraseWords

    /// What the screen shows.
    public private(set) var state = BackingUpState()

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private let surroundings: any Surroundings
    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let tasks: Tasks
    @ObservationIgnored private var file: Data?

    init(at waterPay: any WaterPayProtocol, surroundings: any Surroundings, navigation: Navigation, tasks: Tasks) {
        (self.waterPay, self.surroundings) = (waterPay, surroundings)
        (self.navigation, self.tasks) = (navigation, tasks)
        words = certain(waterPay.passphraseWords)
    }

    /// The resident does something.
    public func send(_ event: BackingUpEvent) {
        switch (event, state.stage) {
        case (.type(let passphrase), .asking):
            state = BackingUpState(passphrase: passphrase, again: state.again)
        case (.typeAgain(let again), .asking):
            state = BackingUpState(passphrase: state.passphrase, again: again)
        case (.make, .asking): make()
        case (.save, .made): save()
        case (.done, .made): navigation?.back()
        // What is under way has the passphrase that was typed when the button was pressed.
        case (.type, .making), (.typeAgain, .making), (.make, .making): break
        case (.type, .made), (.typeAgain, .made), (.make, .made): break
        case (.save, .asking), (.save, .making), (.done, .asking), (.done, .making): break
        }
    }

    private func make() {
        state.stage = .making
        tasks.begin { [self] in
            let (passphrase, again) = (state.passphrase, state.again)
            switch try await asked({ try await waterPay.backUp(passphrase: passphrase, again: again) }) {
            case .success(let backedUp):
                file = backedUp.file
                state = BackingUpState(stage: .made(words: backedUp.words))
            case .failure(let error):
                state.stage = .asking(refused: error.toRead)
            }
        }
    }

    private func save() {
        guard let file else { return }
        surroundings.share(.file(file, named: "waterpay-backup.age"))
    }
}

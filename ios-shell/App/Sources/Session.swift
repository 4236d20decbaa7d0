import Observation
import SwiftUI
import WaterPayAdapters
import WaterPayBindings
import WaterPayKit
import WaterPayModel

/// The resident's visit, for as long as there is the process: its one core, its one phone, and where they are. A process that
/// iOS ended begins again at the first screen, which names every payment that is on its way: nobody is ever put back into the
/// middle of a decision.
@MainActor
@Observable
final class Session {
    /// The app over the core that there is; none before the first.
    private(set) var app: AppModel?

    /// The camera, for its picture.
    @ObservationIgnored let camera = PhoneCamera()

    @ObservationIgnored private let preferences = KeptPreferences()
    @ObservationIgnored private let deviceKey = EnclaveKey()
    @ObservationIgnored private let notices = PaymentNotices()
    @ObservationIgnored private var isAway = true
    @ObservationIgnored private lazy var core: Core = newCore()

    /// How the core stands.
    var state: CoreState { core.state }

    /// The words of what is seen before there is an app.
    var words: Labels { preferences.words }

    /// The app comes to the front, or has left it. Behind a dialogue of the system's own it is still in front.
    func follow(_ phase: ScenePhase) {
        switch phase {
        case .active: enter()
        case .background: leave()
        case .inactive: break
        @unknown default: break
        }
    }

    /// The resident wants the opening tried again.
    func tryAgain() {
        core.wakeUp()
    }

    /// The resident sees a payment, so that there is something to be told: asks whether the app may tell.
    func askToTell() async {
        await notices.askToTell()
    }

    private func enter() {
        guard isAway else { return }
        isAway = false
        notices.takeBack()
        core.wakeUp()
    }

    private func leave() {
        guard !isAway else { return }
        isAway = true
        BackgroundTime.last(until: core.goToSleep()) { [core] in core.hurry() }
    }

    private func newCore() -> Core {
        let lookingOn = LookingOn { [preferences, notices] payment in
            await notices.tell(payment, labels: preferences.words)
        }
        return Core(
            settings: { [preferences, deviceKey] in Settings(preferences, deviceKey: await deviceKey.publicKey()) },
            begin: { [weak self] waterPay in self?.begin(with: waterPay) },
            beforeSleep: lookingOn.on
        )
    }

    private func begin(with waterPay: WaterPay) {
        app?.end()
        let platform = Platform(
            camera: camera,
            deviceKey: deviceKey,
            surroundings: PhoneSurroundings(),
            preferences: preferences,
            reminding: ReminderNotices()
        )
        app = AppModel(
            waterPay: waterPay,
            platform: platform,
            sandbox: Gateway.ofThisBuild.isSandbox,
            phonesLanguage: .ofThisPhone
        )
    }
}

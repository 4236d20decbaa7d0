import SwiftUI
import WaterPayAdapters
import WaterPayModel
import WaterPayUI

/// What is to be seen: how the opening stands, then the app, which stays while the core sleeps.
struct SessionView: View {
    let session: Session

    var body: some View {
        switch session.state {
        case .notOpened(let words):
            OpeningScreen(state: .refused(words), tryAgain: session.tryAgain).speaking(session.words)
        case .notYet, .awake, .asleep:
            if let app = session.app {
                WaterPayScreens(app) { CameraPicture(of: session.camera) }
                    .id(ObjectIdentifier(app))
                    .task(id: app.isAtPayment) { if app.isAtPayment { await session.askToTell() } }
            } else {
                OpeningScreen(state: .underWay, tryAgain: session.tryAgain).speaking(session.words)
            }
        }
    }
}

extension AppModel {
    /// Whether the resident sees a payment.
    fileprivate var isAtPayment: Bool {
        switch navigation.path.last?.destination {
        case .payment: true
        case nil, .scan, .keyIn, .billers, .fillIn, .household, .bill, .methods, .confirm, .history, .receipt,
            .otherWays, .storeSlip, .saving, .households, .lookingBack, .erasing, .reminders, .backups, .backingUp,
            .restoring, .settings:
            false
        }
    }
}

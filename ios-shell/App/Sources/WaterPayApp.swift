import SwiftUI
import WaterPayUI

/// The app: one window, one core, and what the phone's coming and going means to it.
@main
struct WaterPayApp: App {
    @Environment(\.scenePhase) private var phase
    @State private var session = Session()

    var body: some Scene {
        WindowGroup {
            SessionView(session: session)
                .coveredInBackground()
                // The way back from a wallet brings the app to the front, which is all that it is for. Nothing is read from the
                // address, for anybody can call it; the gateway tells what became of the payment.
                .onOpenURL { _ in }
        }
        .onChange(of: phase, initial: true) { _, phase in session.follow(phase) }
    }
}

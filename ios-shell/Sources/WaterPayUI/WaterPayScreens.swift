#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayKit
import WaterPayModel

/// All screens: the first one, and over it those that the resident came to. Each is drawn from its model's state, and tells the
/// model what the resident wants.
public struct WaterPayScreens<Picture: View>: View {
    private let app: AppModel
    private let picture: Picture

    /// The screens of `app`; `picture` draws what the camera sees.
    public init(_ app: AppModel, @ViewBuilder picture: () -> Picture) {
        self.app = app
        self.picture = picture()
    }

    public var body: some View {
        @Bindable var navigation = app.navigation
        NavigationStack(path: $navigation.path) {
            HomeScreen(
                state: app.home.state,
                photo: app.home.photo,
                sandbox: app.home.sandbox,
                onEvent: app.home.send
            )
            .navigationDestination(for: Stop.self) { StopScreen(stop: $0, picture: picture) }
        }
        .speaking(app.settings.state.labels)
        .preferredColorScheme(app.settings.state.choices.appearance.colorScheme)
    }
}
#endif

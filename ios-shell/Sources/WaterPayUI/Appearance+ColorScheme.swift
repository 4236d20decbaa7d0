#if canImport(SwiftUI)
import SwiftUI
import WaterPayKit

extension Appearance {
    /// For `preferredColorScheme`; none leaves it to the phone.
    var colorScheme: ColorScheme? {
        switch self {
        case .phones: nil
        case .light: .light
        case .dark: .dark
        }
    }
}
#endif

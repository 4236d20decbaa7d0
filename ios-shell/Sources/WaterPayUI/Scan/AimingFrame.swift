#if canImport(SwiftUI) && os(iOS)
import SwiftUI

/// A clear square in the middle of a dimmed picture, to hold a code in. The whole picture is searched all the same.
struct AimingFrame: View {
    var body: some View {
        GeometryReader { room in
            let side = min(room.size.width, room.size.height) * 0.72
            let opening = RoundedRectangle(cornerRadius: 24)
            ZStack {
                Color.black.opacity(0.5)
                opening.frame(width: side, height: side).blendMode(.destinationOut)
                opening.stroke(.white, lineWidth: 4).frame(width: side, height: side)
            }
            .compositingGroup()
        }
        .allowsHitTesting(false)
        .accessibilityHidden(true)
    }
}
#endif

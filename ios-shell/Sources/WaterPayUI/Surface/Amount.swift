#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings

/// An amount in large figures on one line: smaller where they do not fit, for a number in two parts is misread.
struct Amount: View {
    let money: Money
    var style: Font.TextStyle = .largeTitle

    var body: some View {
        Text(money.displayed)
            .font(.system(style, design: .rounded, weight: .bold))
            .monospacedDigit()
            .lineLimit(1)
            .minimumScaleFactor(0.4)
    }
}
#endif

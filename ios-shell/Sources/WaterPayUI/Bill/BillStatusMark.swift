#if canImport(SwiftUI) && os(iOS)
import WaterPayBindings

/// What stands beside the words of the status.
extension BillStatus {
    var icon: String {
        switch self {
        case .unpaid: "doc.text"
        case .overduePayable, .overdueClosed, .unknown: "exclamationmark.triangle.fill"
        case .beingPaid, .automaticDebit: "clock"
        case .paid, .paidElsewhere: "checkmark.circle"
        }
    }

    var tone: Tone {
        switch self {
        case .unpaid, .automaticDebit, .paid, .paidElsewhere: .calm
        case .overduePayable, .overdueClosed, .unknown, .beingPaid: .attention
        }
    }
}
#endif

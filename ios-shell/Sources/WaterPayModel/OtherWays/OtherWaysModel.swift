import Observation
import WaterPayBindings

/// How else the bills of a biller can be paid, outside of this app. The core has it at hand, so there is nothing to wait for.
@MainActor
@Observable
public final class OtherWaysModel {
    /// What the screen shows.
    public let ways: [OtherWay]

    init(to biller: BillerId, at waterPay: any WaterPayProtocol) {
        ways = certain { try waterPay.otherWays(biller: biller) }
    }
}

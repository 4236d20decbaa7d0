#if canImport(UIKit) && os(iOS)
import UIKit

/// Time for the app after it has left the front: about half a minute, for iOS to give.
@MainActor
public enum BackgroundTime {
    /// Has the app go on until `work` has ended. When iOS wants it to end first, `hurry` has to see to it that it does.
    public static func last(until work: Task<Void, Never>, hurry: @escaping @MainActor () -> Void) {
        let application = UIApplication.shared
        let time = application.beginBackgroundTask(withName: "payments") { hurry() }
        // Where there is no time to be had, the work may be stopped half way, and money is as safe as ever.
        guard time != .invalid else { return hurry() }
        Task {
            await work.value
            application.endBackgroundTask(time)
        }
    }
}
#endif

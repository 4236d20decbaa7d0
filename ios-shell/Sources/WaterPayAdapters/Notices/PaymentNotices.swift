#if canImport(UserNotifications) && os(iOS)
import UserNotifications
import WaterPayBindings
import WaterPayKit

/// Tells the resident what became of a payment while they were elsewhere. It says whether it was paid and what to do, in the
/// core's words; whose bill, how much and when is for the app behind the screen lock.
public struct PaymentNotices: Sendable {
    /// Notices of this app.
    public init() {}

    /// Asks whether the app may tell of payments. iOS asks the resident the first time only.
    public func askToTell() async {
        _ = try? await UNUserNotificationCenter.current().requestAuthorization(options: [.alert, .sound])
    }

    /// Tells how `payment` stands, in the place of what was told of it before. Unheard when the resident wants none.
    /// Where they want no previews, `labels` say no more than what it is about.
    public func tell(_ payment: Payment, labels: Labels) async {
        let center = UNUserNotificationCenter.current()
        await center.hide([category: labels[.unfinished]])
        let content = UNMutableNotificationContent()
        content.title = payment.words.title
        content.body = payment.words.nextStep
        content.categoryIdentifier = category
        content.threadIdentifier = category
        content.sound = .default
        try? await center.add(UNNotificationRequest(identifier: payment.id, content: content, trigger: nil))
    }

    /// The resident sees for themselves.
    public func takeBack() {
        UNUserNotificationCenter.current().removeAllDeliveredNotifications()
    }

    private let category = "payments"
}
#endif

#if canImport(UserNotifications) && os(iOS)
import Foundation
import UserNotifications
import WaterPayBindings
import WaterPayModel

/// Reminders as notifications that iOS keeps and announces by itself, also when the app is not running.
public struct ReminderNotices: Reminding {
    /// Those of this app.
    public init() {}

    public func askToRemind() async -> Bool {
        let center = UNUserNotificationCenter.current()
        return (try? await center.requestAuthorization(options: [.alert, .sound])) ?? false
    }

    public func mayRemind() async -> Bool {
        switch await UNUserNotificationCenter.current().notificationSettings().authorizationStatus {
        case .authorized, .provisional, .ephemeral: true
        case .notDetermined, .denied: false
        @unknown default: false
        }
    }

    public func remind(_ reminders: [Reminder]) async {
        let center = UNUserNotificationCenter.current()
        let soonest = reminders.prefix(mostPending)
        let names = Set(soonest.map(\.notice))
        let pending = await center.pendingNotificationRequests().map(\.identifier)
        let outdated = pending.filter { $0.isReminder && !names.contains($0) }
        center.removePendingNotificationRequests(withIdentifiers: outdated)
        await takeBackDelivered(unlessAmong: reminders)
        await center.hide(Dictionary(soonest.map { ($0.category, $0.words.hidden) }) { first, _ in first })
        for reminder in soonest { try? await center.add(reminder.request) }
    }

    /// One that was announced names a household. It stays for as long as there is something to remind of.
    private func takeBackDelivered(unlessAmong reminders: [Reminder]) async {
        let center = UNUserNotificationCenter.current()
        let bills = Set(reminders.map(\.bill.id))
        let delivered = await center.deliveredNotifications().map(\.request)
        let done = delivered.filter { request in
            request.identifier.isReminder && !bills.contains(request.content.userInfo[billKey] as? String ?? "")
        }
        center.removeDeliveredNotifications(withIdentifiers: done.map(\.identifier))
    }
}

/// iOS keeps no more of one app, and forgets others without saying which.
private let mostPending = 64
private let prefix = "reminder."
private let billKey = "bill"

extension String {
    fileprivate var isReminder: Bool { hasPrefix(prefix) }
}

extension Reminder {
    fileprivate var notice: String { prefix + id }

    /// The words of a hidden preview belong to a category, so there is one for each.
    fileprivate var category: String { prefix + words.hidden }

    fileprivate var request: UNNotificationRequest {
        let content = UNMutableNotificationContent()
        content.title = words.title.reveal()
        content.body = words.text.reveal()
        content.categoryIdentifier = category
        content.threadIdentifier = prefix
        content.userInfo = [billKey: bill.id]
        content.sound = .default
        return UNNotificationRequest(identifier: notice, content: content, trigger: trigger)
    }

    /// At that instant, whatever becomes of the phone's zone until then.
    private var trigger: UNCalendarNotificationTrigger {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let parts: Set<Calendar.Component> = [.calendar, .timeZone, .year, .month, .day, .hour, .minute, .second]
        return UNCalendarNotificationTrigger(dateMatching: calendar.dateComponents(parts, from: at.at), repeats: false)
    }
}
#endif

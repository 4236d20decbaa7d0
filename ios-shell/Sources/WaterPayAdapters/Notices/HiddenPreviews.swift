#if canImport(UserNotifications) && os(iOS)
import UserNotifications

extension UNUserNotificationCenter {
    /// Where previews are hidden, notices of each category say these words and no others. Categories that are not among
    /// them stay as they are.
    func hide(_ words: [String: String]) async {
        let others = await notificationCategories().filter { words[$0.identifier] == nil }
        let hiding = words.map { category, hidden in
            UNNotificationCategory(
                identifier: category,
                actions: [],
                intentIdentifiers: [],
                hiddenPreviewsBodyPlaceholder: hidden,
                options: []
            )
        }
        setNotificationCategories(others.union(hiding))
    }
}
#endif

import Foundation

/// The core's folder: private to the app, encrypted until the phone is first unlocked after a start, and in no backup. There
/// it would come to another phone without its key, and without its news.
public enum LedgerFolder {
    /// Its path. It is there afterwards, as it has to be.
    public static func path() throws -> String {
        var folder = try FileManager.default.url(
            for: .applicationSupportDirectory,
            in: .userDomainMask,
            appropriateFor: nil,
            create: true
        ).appendingPathComponent("waterpay", isDirectory: true)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        #if os(iOS)
        // Not a stronger one: a payment that is on its way is seen through for a while after the phone was locked. Files
        // that are made in the folder have it too.
        try FileManager.default.setAttributes(
            [.protectionKey: FileProtectionType.completeUntilFirstUserAuthentication],
            ofItemAtPath: folder.path
        )
        #endif
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try folder.setResourceValues(values)
        return folder.path
    }
}

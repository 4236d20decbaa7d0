import Foundation

/// A folder of its own, which goes with this object and all that is in it.
public final class TemporaryFolder: Sendable {
    /// Where it is.
    public let url: URL

    /// A new one, empty.
    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "waterpay-\(UUID())", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }
}

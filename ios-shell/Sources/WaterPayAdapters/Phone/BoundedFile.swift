import Foundation

/// A file that anybody may have made, of any size.
enum BoundedFile {
    /// No backup is as large as this.
    static let largest = 32 << 20

    /// What is in it; none when it cannot be read, or is larger than `largest`. No more than that is ever read.
    static func bytes(of file: URL, atMost largest: Int = largest) -> Data? {
        guard let handle = try? FileHandle(forReadingFrom: file) else { return nil }
        defer { try? handle.close() }
        guard let bytes = try? handle.read(upToCount: largest + 1) ?? Data() else { return nil }
        return bytes.count <= largest ? bytes : nil
    }
}

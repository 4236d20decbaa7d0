import Foundation

/// A text as a file that another app may read. There is only ever the last one.
enum SharedFile {
    /// Where it is; none where it cannot be written.
    static func holding(_ text: String, named name: String) -> URL? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shared", isDirectory: true)
        let file = folder.appendingPathComponent(name)
        do {
            if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
            return file
        } catch {
            return nil
        }
    }
}

import Foundation

/// Bytes as a file that another app may read. There is only ever the last one.
enum SharedFile {
    /// Where it is; none where it cannot be written.
    static func holding(_ bytes: Data, named name: String) -> URL? {
        let file = folder.appendingPathComponent(name)
        takeBack()
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try bytes.write(to: file)
            return file
        } catch {
            return nil
        }
    }

    /// Deletes the last one.
    static func takeBack() {
        // Nothing is there to be deleted most times.
        try? FileManager.default.removeItem(at: folder)
    }

    private static var folder: URL {
        FileManager.default.temporaryDirectory.appendingPathComponent("shared", isDirectory: true)
    }
}

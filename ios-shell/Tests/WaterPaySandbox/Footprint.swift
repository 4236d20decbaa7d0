import Foundation

/// What this process takes of the machine now, as Linux tells it.
public struct Footprint: Sendable {
    /// Memory.
    public let kilobytes: Int
    /// Threads.
    public let threads: Int
    /// Open files.
    public let files: Int

    private static let process = "/proc/self"

    /// Whether this machine tells it.
    public static var isKnown: Bool { FileManager.default.fileExists(atPath: process) }

    /// Now.
    public static func now() throws -> Footprint {
        let status = try String(contentsOfFile: "\(process)/status", encoding: .utf8).split(separator: "\n")
        func number(_ name: String) throws -> Int {
            let digits = status.first { $0.hasPrefix("\(name):") }?.filter(\.isNumber) ?? ""
            guard let number = Int(digits) else { throw NoSuchThing() }
            return number
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(process)/fd").count
        return Footprint(kilobytes: try number("VmRSS"), threads: try number("Threads"), files: files)
    }

    /// As one line, for another process to read.
    public var line: String { "\(kilobytes) \(threads) \(files)" }

    /// Reads a ``line``.
    public init(line: String) throws {
        let numbers = line.split(separator: " ").compactMap { Int($0) }
        guard numbers.count == 3 else { throw NoSuchThing() }
        self.init(kilobytes: numbers[0], threads: numbers[1], files: numbers[2])
    }

    private init(kilobytes: Int, threads: Int, files: Int) {
        (self.kilobytes, self.threads, self.files) = (kilobytes, threads, files)
    }
}

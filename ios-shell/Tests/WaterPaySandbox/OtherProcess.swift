import Dispatch
import Foundation
import Synchronization

/// Another process, which is killed when this object goes.
public final class OtherProcess: Sendable {
    private let process: Process
    private let said: FileHandle
    private let unread = Mutex(Data())

    /// Starts `program`. What it says on its standard error is said on this one's.
    public init(_ program: URL, _ arguments: [String]) throws {
        let output = Pipe()
        said = output.fileHandleForReading
        process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        try process.run()
    }

    deinit {
        kill(process.processIdentifier, SIGKILL)
    }

    /// The next line that it says.
    public func line() throws -> String {
        try unread.withLock { unread in
            while true {
                if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
                    defer { unread = Data(unread[end...].dropFirst()) }
                    return String(decoding: unread[..<end], as: UTF8.self)
                }
                let more = said.availableData
                guard !more.isEmpty else { throw EndedWithoutAWord() }
                unread += more
            }
        }
    }

    /// The process is gone, and has not said what it was asked for.
    public struct EndedWithoutAWord: Error {}

    /// Runs `program` to its end, on `input`.
    ///
    /// - Returns: What it says on its standard output; none when it fails.
    public static func output(of program: URL, _ arguments: [String], input: Data = Data()) throws -> Data? {
        let process = Process()
        let (into, out) = (Pipe(), Pipe())
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = into
        process.standardOutput = out
        process.standardError = FileHandle.nullDevice
        // `waitUntilExit` would look every 50 milliseconds.
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        try process.run()
        try into.fileHandleForWriting.write(contentsOf: input)
        try into.fileHandleForWriting.close()
        let said = try out.fileHandleForReading.readToEnd() ?? Data()
        ended.wait()
        return process.terminationStatus == 0 ? said : nil
    }
}

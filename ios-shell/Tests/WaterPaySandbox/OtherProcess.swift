import Dispatch
import Foundation
import Synchronization

/// Another process, which is killed when this object goes. Its standard input ends when this process does, however it ends.
public final class OtherProcess: Sendable {
    private let process: Process
    private let input: FileHandle
    private let said: FileHandle
    private let unread = Mutex(Data())

    /// Starts `program`. What it says on its standard error is said on this one's.
    public init(_ program: URL, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        (input, said) = try Self.start(process) {
            let (input, output) = (try Self.pipe(), try Self.pipe())
            process.standardInput = input
            process.standardOutput = output
            return (input.fileHandleForWriting, output.fileHandleForReading)
        }
        self.process = process
    }

    // Foundation on Linux lets go of neither a process nor its pipes, and cannot watch more than a thousand open files.
    deinit {
        kill(process.processIdentifier, SIGKILL)
        try? input.close()
        try? said.close()
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
        process.executableURL = program
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        // `waitUntilExit` would look every 50 milliseconds.
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        let (into, out) = try start(process) {
            let (into, out) = (try pipe(), try pipe())
            process.standardInput = into
            process.standardOutput = out
            return (into.fileHandleForWriting, out.fileHandleForReading)
        }
        try into.write(contentsOf: input)
        try into.close()
        let said = try out.readToEnd() ?? Data()
        try out.close()
        ended.wait()
        return process.terminationStatus == 0 ? said : nil
    }

    /// One process starts after the other: what one is given must not be inherited by another that starts at the same
    /// time, or the end of what is written never comes for as long as that one lives.
    private static func start<Ends>(_ process: Process, connected connect: () throws -> Ends) throws -> Ends {
        starting.lock()
        defer { starting.unlock() }
        let ends = try connect()
        try process.run()
        return ends
    }

    /// A pipe that only the process which it is connected to has besides this one.
    private static func pipe() throws -> Pipe {
        let pipe = Pipe()
        for end in [pipe.fileHandleForReading, pipe.fileHandleForWriting] {
            guard fcntl(end.fileDescriptor, F_SETFD, FD_CLOEXEC) == 0 else { throw CannotBeConnected() }
        }
        return pipe
    }

    private static let starting = NSLock()

    private struct CannotBeConnected: Error {}
}

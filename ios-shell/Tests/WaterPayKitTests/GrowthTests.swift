import Dispatch
import Testing
import WaterPaySandbox

/// An app that runs for weeks keeps its size.
@Suite(
    "Whatever is repeated",
    .enabled(if: Footprint.isKnown, "only Linux tells the footprint of a process"),
    .serialized
)
struct GrowthTests {
    @Test("leaves nothing behind", arguments: Work.allCases)
    func leavesNothingBehind(_ work: Work) async throws {
        let folder = try TemporaryFolder()
        let other = try OtherProcess.alone(work.rawValue, folder: folder.url.filePath)
        let footprints = try await withCheckedThrowingContinuation { continuation in
            // It takes its time, in which no thread of Swift's own pool should wait.
            DispatchQueue.global().async {
                continuation.resume(with: Result { try (1...5).map { _ in try Footprint(line: other.line()) } })
            }
        }

        // A leak grows in every fifth. An allocator grows too, but by steps and with rests.
        func leastGrown(_ what: (Footprint) -> Int) -> Int {
            zip(footprints, footprints.dropFirst()).map { what($1) - what($0) }.min() ?? .max
        }
        let rounds = work.rounds / 5
        #expect(leastGrown(\.kilobytes) * 1024 < rounds * bytesInARound, "\(footprints)")
        #expect(leastGrown(\.files) < rounds / 100, "\(footprints)")
        #expect(leastGrown(\.threads) < rounds / 100, "\(footprints)")
    }
}

/// Lost bytes that would be noticed.
private let bytesInARound = 100

extension OtherProcess {
    /// The program WaterPayAlone of this package.
    static func alone(_ what: String, folder: String) throws -> OtherProcess {
        try OtherProcess(repository.appending(path: "ios-shell/.build/debug/WaterPayAlone"), [what, folder])
    }
}

import Foundation
import Synchronization
import Testing
import WaterPayBindings
import WaterPayKit

@testable import WaterPayModel

@MainActor
@Suite("The camera's screen")
struct ScanModelTests {
    @Test("is led on by the first bill, once, until it is seen again")
    func firstBill() async throws {
        try await scanning { journey, scan, paper in
            #expect(!journey.camera.isWatched, "nobody looks yet")
            paper.says(aBill)
            scan.send(.seen)
            try await journey.camera.sees(aFrame)
            try await comes("the bill is looked up") { journey.here == .household(.code(Personal(aBill))) }
            try await comes("the camera rests") { !journey.camera.isWatched }
            #expect(journey.navigation.path.count == 2)
            journey.navigation.back()
            scan.send(.seen)
            try await journey.camera.sees(aFrame)
            try await comes("it is looked up again") { journey.navigation.path.count == 2 }
        }
    }

    @Test("of many frames of one bill leads on by one")
    func manyFrames() async throws {
        try await scanning { journey, scan, paper in
            paper.says(aBill)
            scan.send(.seen)
            let look = try await eventually("the camera is in use") { journey.camera.look }
            // On the camera's thread, before anybody could have told it to stop.
            await Task.detached { for _ in 0..<5 { look(aFrame) } }.value
            try await comes("the bill is looked up") { journey.here == .household(.code(Personal(aBill))) }
            try await everythingSeenIsHeard()
            #expect(journey.navigation.path.map(\.destination) == [.scan, .household(.code(Personal(aBill)))])
        }
    }

    @Test("says what a code is that is no bill, and looks on")
    func noBill() async throws {
        try await scanning { journey, scan, paper in
            scan.send(.seen)
            paper.says("https://line.me/R/ti/p/made-up")
            try await journey.camera.sees(aFrame)
            try await comes("it says so") { if case .looking(.some, _) = scan.state { true } else { false } }
            #expect(journey.here == .scan)
            paper.says(aBill)
            try await journey.camera.sees(aFrame)
            try await comes("the bill is looked up") { journey.here != .scan }
        }
    }

    @Test("only says how to aim after a frame without a code")
    func noCode() async throws {
        try await scanning { journey, scan, paper in
            scan.send(.seen)
            try await journey.camera.sees(aFrame)
            try await everythingSeenIsHeard()
            let advice = try paper.howToAim()
            #expect(scan.state == .looking(instead: nil, aim: advice))
            #expect(journey.here == .scan)
        }
    }

    @Test("does not lead on by a photograph and by the camera at once")
    func photographAndCamera() async throws {
        try await scanning { journey, scan, paper in
            journey.surroundings.photo = try Journey.photoOfABill
            scan.send(.seen)
            let look = try await eventually("the camera is in use") { journey.camera.look }
            scan.send(.choosePhoto)
            try await comes("the photograph leads on") { journey.navigation.path.count == 2 }
            paper.says(aBill)
            await Task.detached { look(aFrame) }.value
            try await everythingSeenIsHeard()
            #expect(journey.navigation.path.count == 2)
        }
    }

    @Test("without a camera says why, until it is tried again")
    func withoutACamera() async throws {
        try await scanning { journey, scan, _ in
            journey.camera.unavailable = .notAllowed
            scan.send(.seen)
            try await comes("it says why") { scan.state == .unavailable(.notAllowed) }
            journey.camera.unavailable = nil
            scan.send(.seen)
            #expect(scan.state == .looking(instead: nil))
            try await comes("it looks") { journey.camera.isWatched }
        }
    }

    @Test("lets the camera rest while a number is keyed in, and when it is left")
    func rests() async throws {
        try await scanning { journey, scan, _ in
            scan.send(.seen)
            try await comes("it looks") { journey.camera.isWatched }
            scan.send(.keyIn)
            try await comes("the camera rests") { !journey.camera.isWatched }
            journey.navigation.back()
            scan.send(.seen)
            try await comes("it looks again") { journey.camera.isWatched }
            journey.navigation.back()
            try await comes("the camera rests for good") { !journey.camera.isWatched }
        }
    }

    private func scanning(_ test: (Journey, ScanModel, Paper) async throws -> Void) async throws {
        try await Journey.travel(over: Paper.init(like:)) { journey, paper in
            journey.app.home.send(.scan)
            try await test(journey, journey.scan(), paper)
        }
    }

    /// What the camera has seen reaches the main actor in its order; what is asked of it now comes after that.
    private func everythingSeenIsHeard() async throws {
        await Task.detached { await Task { @MainActor in }.value }.value
    }

    /// The real core, but for what is in a frame.
    private final class Paper: WaterPay, @unchecked Sendable {
        private let code = Mutex<String?>(nil)

        func says(_ text: String) {
            code.withLock { $0 = text }
        }

        override func readFrame(luma: Data, width: UInt32, height: UInt32, stride: UInt32) throws -> Bool {
            code.withLock { $0 != nil }
        }

        override func codeInFrame() throws -> ReadCode? {
            code.withLock { $0.map { ReadCode(text: Personal($0), centreX: 0, centreY: 0) } }
        }
    }
}

private let aFrame = LumaFrame(luma: Data(count: 64), width: 8, height: 8, bytesPerRow: 8)

private let aBill =
    "TWQRP://金門縣自來水廠/158/03/V1?D1=122200&D3=MadeUpCode01&D4=20361220&D7=2863465"
    + "&D8=水費12511&D10=901&D11=00,0040065224244555005500000100161000&D12=99991231235959&D15=000&D16=水費"

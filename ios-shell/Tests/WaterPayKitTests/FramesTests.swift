import Foundation
import Testing
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

/// Camera frames and photographs lent to the core, in every shape of data.
@Suite("A frame")
struct FramesTests {
    private let waterPay: WaterPay
    private let phone: Phone

    init() throws {
        phone = try Phone(gateway: noGateway)
        waterPay = try WaterPay.open(settings: phone.settings)
    }

    @Test("with padded rows is read")
    func withPaddedRows() throws {
        try expectTheBill(PrintedCode.frame(bytesPerRow: PrintedCode.size + 64))
    }

    @Test("in the middle of larger data is read where it begins")
    func inTheMiddleOfLargerData() throws {
        let larger = Data(repeating: 0x20, count: 4096) + PrintedCode.luma() + Data(repeating: 0x20, count: 1)
        let slice = larger[4096..<(larger.count - 1)]
        #expect(slice.startIndex == 4096)
        try expectTheBill(frame(of: slice))
    }

    @Test("in the camera's own memory is read there")
    func inTheCamerasOwnMemory() throws {
        let size = PrintedCode.size
        let code = try PrintedCode.luma().withUnsafeBytes { plane in
            try LumaFrame.lending(#require(plane.baseAddress), width: size, height: size, bytesPerRow: size) { frame in
                // It is the memory that was lent, and no copy of it.
                #expect(frame.luma.withUnsafeBytes { $0.baseAddress } == plane.baseAddress)
                return try aim(at: frame)
            }
        }
        #expect(try number(in: code) == PrintedCode.number)
    }

    @Test("of sizes that do not fit its bytes is refused, and nothing beyond them is read")
    func ofSizesThatDoNotFit() async {
        let sizes = [
            (10, 11, 10), (10, 10, 9), (10, 10, 11), (0, 10, 10), (10, 0, 10), (-10, 10, 10), (10, -1, 10),
            (10, 10, Int.max), (Int.max, Int.max, Int.max), (Int.min, Int.min, Int.min),
        ]
        for (width, height, bytesPerRow) in sizes {
            let frame = LumaFrame(luma: Data(count: 100), width: width, height: height, bytesPerRow: bytesPerRow)
            await expectNoFrame { try waterPay.read(frame) }
        }
        await expectNoFrame {
            try waterPay.read(LumaFrame(luma: Data(count: 99), width: 10, height: 10, bytesPerRow: 10))
        }
        await expectNoFrame { try waterPay.read(LumaFrame(luma: Data(), width: 1, height: 1, bytesPerRow: 1)) }
    }

    @Test("may end where the pixels of its last row end")
    func mayEndWhereItsPixelsEnd() throws {
        let frame = LumaFrame(luma: Data(count: 16 * 9 + 10), width: 10, height: 10, bytesPerRow: 16)
        #expect(try waterPay.read(frame) == nil)
    }

    @Test("may be a photograph instead, also in the middle of larger data")
    func mayBeAPhotograph() async throws {
        let photo = try Data(contentsOf: repository.appending(path: "samples/bill.jpg"))
        let larger = Data(count: 100) + photo
        for data in [photo, larger.dropFirst(100)] {
            let reading = try await waterPay.reading(of: data)
            #expect(try number(in: reading.codes.first) == PrintedCode.number)
        }
    }

    @Test("is no photograph when the file is none")
    func isNoPhotograph() async throws {
        let refusal = try await outcome { try await waterPay.reading(of: Data()) }
        guard case .failure(.UnreadablePhoto(problem: .unknownFormat, let words, detail: _)) = refusal else {
            Issue.record("\(refusal)")
            return
        }
        #expect(!words.whatToDo.isEmpty)
    }

    private func expectTheBill(_ frame: LumaFrame) throws {
        #expect(try number(in: aim(at: frame)) == PrintedCode.number)
    }

    private func expectNoFrame(_ work: () throws -> ReadCode?) async {
        guard case .NotAFrame(let words, detail: _) = await refusal(of: { _ = try work() }) else {
            Issue.record("it is not refused as no frame")
            return
        }
        #expect(!words.whatToDo.isEmpty)
    }

    /// The scanner gives each frame 40 ms of the clock, which a busy machine takes away; a camera sends the next one.
    private func aim(at frame: LumaFrame) throws -> ReadCode? {
        for _ in 1...50 {
            if let code = try waterPay.read(frame) { return code }
        }
        return nil
    }

    private func number(in code: ReadCode?) throws -> String {
        try waterPay.understand(text: #require(code).text.reveal()).account.number.reveal()
    }

    private func frame(of luma: Data) -> LumaFrame {
        LumaFrame(luma: luma, width: PrintedCode.size, height: PrintedCode.size, bytesPerRow: PrintedCode.size)
    }
}

import Foundation
import Testing
import WaterPaySandbox

@testable import WaterPayAdapters

@Suite("A file")
struct FilesTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("that was chosen is read whole, unless it is too large or not there")
    func bounded() throws {
        let file = folder.url.appending(path: "backup.age")
        for length in [0, 1, 4096] {
            try Data(count: length).write(to: file)
            #expect(BoundedFile.bytes(of: file, atMost: 4096)?.count == length)
        }
        try Data(count: 4097).write(to: file)
        #expect(BoundedFile.bytes(of: file, atMost: 4096) == nil)
        #expect(BoundedFile.bytes(of: file)?.count == 4097)
        #expect(BoundedFile.bytes(of: folder.url.appending(path: "nowhere.age")) == nil)
        #expect(BoundedFile.bytes(of: folder.url) == nil)
    }

    @Test("that is handed over has its name and its bytes, is the only one, and is taken back")
    func shared() throws {
        let first = try #require(SharedFile.holding(Data([0, 0xff]), named: "waterpay-backup.age"))
        #expect(first.lastPathComponent == "waterpay-backup.age")
        #expect(try Data(contentsOf: first) == Data([0, 0xff]))
        let second = try #require(SharedFile.holding(Data("{}".utf8), named: "waterpay-history.json"))
        #expect(!FileManager.default.fileExists(atPath: first.filePath))
        SharedFile.takeBack()
        #expect(!FileManager.default.fileExists(atPath: second.filePath))
    }
}

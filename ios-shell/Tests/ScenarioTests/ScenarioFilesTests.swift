import Foundation
import Testing

@Suite("The scenarios")
struct ScenarioFilesTests {
    @Test("are where every language reads them")
    func areThere() throws {
        let scenarios = URL(filePath: #filePath).appending(path: "../../../../tests/scenarios").standardizedFileURL
        let names = try FileManager.default.contentsOfDirectory(atPath: scenarios.path(percentEncoded: false))
        #expect(names.contains("one-bill.json"))
    }
}

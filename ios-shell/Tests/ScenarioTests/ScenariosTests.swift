import Foundation
import Testing
import WaterPaySandbox

private let folder = repository.appending(path: "tests/scenarios")

/// The names of all files; or the single one that the variable WATERPAY_SCENARIO names.
private let names: [String] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.filePath)
    let all = (files ?? []).filter { $0.hasSuffix(".json") && $0 != "scenario.schema.json" }.map { $0.dropLast(5) }
    let only = ProcessInfo.processInfo.environment["WATERPAY_SCENARIO"]
    return all.map(String.init).filter { only == nil || $0 == only }.sorted()
}()

/// Every scenario of the repository passes through the bindings; one case a file, of the file's name.
@Suite("The scenarios")
struct ScenariosTests {
    @Test("a scenario passes", arguments: names)
    func passes(_ name: String) async throws {
        try await fewAtOnce {
            let text = try String(contentsOf: folder.appending(path: "\(name).json"), encoding: .utf8)
            let file = "\(name).json"
            try await play(Scenario(file: file, text: text), named: file, patience: 20)
        }
    }

    @Test("are there")
    func areThere() {
        #expect(!names.isEmpty)
    }
}

import Testing
import WaterPayBindings
import WaterPayKit

@Suite("The fixed words of screens")
struct LabelsTests {
    @Test("are those of the core's catalogue, in the language asked for")
    func inTheLanguageAskedFor() throws {
        let chinese = try Labels(.zhHantTw)
        let english = try Labels(.en)
        #expect(english[.pay] == "Pay this bill")
        #expect(chinese[.pay] != english[.pay])
    }
}

import Foundation
import Testing
import WaterPayBindings
import WaterPayKit

/// What the core answers, as values, and its words.
@Suite("What the core says")
struct OutcomeTests {
    private let words = Words(whatHappened: "It did not open.", whatToDo: "Try again.")

    @Test("is a value, done or refused")
    func isAValue() async throws {
        let refusal = WaterPayError.NotOpened(problem: .setUp, words: words, detail: "made up")
        #expect(try await outcome { 7 } == .success(7))
        #expect(try await outcome { () async throws -> Int in throw refusal } == .failure(refusal))
    }

    @Test("is no value when a task was cancelled, or the shell is at fault")
    func isNoValueOtherwise() async {
        await #expect(throws: CancellationError.self) { try await outcome { throw CancellationError() } }
        await #expect(throws: URLError.self) { try await outcome { throw URLError(.unknown) } }
    }

    @Test("is what the system shows of an error")
    func isWhatTheSystemShows() {
        let refusal: any Error = WaterPayError.Broken(words: words)
        #expect(refusal.localizedDescription == words.whatHappened)
        #expect((refusal as? any LocalizedError)?.recoverySuggestion == words.whatToDo)
    }

    @Test("is nothing for the resident when the shell is at fault")
    func isNothingForTheResident() {
        #expect(WaterPayError.BadArgument(argument: "payment id").words == nil)
    }

    @Test("has words for every label, other ones in each language")
    func hasWordsForEveryLabel() throws {
        for language in Language.allCases {
            let words = try Labels(language)
            #expect(Label.allCases.allSatisfy { !words[$0].isEmpty })
        }
        #expect(try Labels(.en)[.bill] != Labels(.zhHantTw)[.bill])
    }

    @Test("is in a language that the resident's choice keeps", arguments: Language.allCases)
    func isInAChosenLanguage(_ language: Language) throws {
        let choices = Choices(language: language, appearance: .dark)
        let kept = try JSONEncoder().encode(choices)
        #expect(try JSONDecoder().decode(Choices.self, from: kept) == choices)
    }
}

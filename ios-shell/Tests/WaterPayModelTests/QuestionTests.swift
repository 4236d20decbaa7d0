import Testing
import WaterPayBindings

@testable import WaterPayModel

@MainActor
@Suite("A question to the core")
struct QuestionTests {
    private let slow = Gate(isOpen: false)
    private let tasks = Tasks()

    @Test("that is asked again does not hear the earlier answer any more")
    func askedAgain() async throws {
        let question = asking()
        try await comes("it is asked") { question.asked.all.count == 1 }
        question.question.ask()
        try await comes("the second answer") { question.question.answer == .told(2) }
        slow.open()
        await everythingIsHeard()
        #expect(question.answered.all == [2, 1])
        #expect(question.question.answer == .told(2))
    }

    @Test("of a screen that was left hears no answer")
    func left() async throws {
        let question = asking()
        try await comes("it is asked") { question.asked.all.count == 1 }
        tasks.end()
        slow.open()
        await everythingIsHeard()
        #expect(question.answered.all == [1])
        #expect(question.question.answer == .awaited)
    }

    @Test("is not asked any more when the screen was left")
    func leftBefore() async throws {
        tasks.end()
        let question = asking()
        await everythingIsHeard()
        #expect(question.asked.all == [])
        #expect(question.question.answer == .awaited)
    }

    @Test("that is refused says why, and is answered when it is asked again")
    func refused() async throws {
        let words = Words(whatHappened: "It is broken.", whatToDo: "Try again.")
        let asked = Noted<Int>()
        let question = Question<Int>(tasks) {
            asked.add(1)
            if asked.all.count == 1 { throw WaterPayError.Broken(words: words) }
            return 2
        }
        try await comes("it is refused") { question.answer == .refused(words) }
        question.ask()
        #expect(question.answer == .awaited)
        try await comes("it is answered") { question.answer == .told(2) }
    }

    private struct Asking {
        let question: Question<Int>
        let asked: Noted<Int>
        let answered: Noted<Int>
    }

    /// A question whose first answer is slow.
    private func asking() -> Asking {
        let (asked, answered) = (Noted<Int>(), Noted<Int>())
        let question = Question<Int>(tasks) { [slow] in
            let number = asked.all.count + 1
            asked.add(number)
            if number == 1 { await slow.pass() }
            answered.add(number)
            return number
        }
        return Asking(question: question, asked: asked, answered: answered)
    }

    /// All of it is on the main actor, which does one thing after the other.
    private func everythingIsHeard() async {
        for _ in 0..<3 { await Task {}.value }
    }
}

import Foundation
import Observation
import WaterPayModel
import WaterPaySandbox

/// A key whose dialogue a test answers: at once with a signature, unless it was told otherwise.
@MainActor
@Observable
final class KeyInHand: DeviceKey {
    /// What its dialogue has asked.
    private(set) var questions: [String] = []

    /// What the next dialogues come to, if not to a signature.
    @ObservationIgnored var answers: [Signed] = []

    /// While it is shut, the dialogue stays open.
    @ObservationIgnored let finger = Gate(isOpen: true)

    @ObservationIgnored private let key: KeyInMemory

    init(_ key: KeyInMemory) {
        self.key = key
    }

    func sign(_ bytes: Data, asking question: String) async -> Signed {
        questions.append(question)
        await finger.pass()
        guard answers.isEmpty else { return answers.removeFirst() }
        do {
            return .signature(try key.sign(bytes))
        } catch {
            return .notUsable
        }
    }
}

import Foundation
import WaterPayBindings
import WaterPayKit

/// What there is to see in a picture.
enum Sighting: Hashable, Sendable {
    /// A bill, of this code.
    case bill(Personal)
    /// None; the words say what there is instead.
    case noBill(Words)
}

extension WaterPayProtocol {
    /// What is in `frame`; nothing where there is no code at all.
    func sighting(in frame: LumaFrame) -> Sighting? {
        switch askedAtOnce({ try read(frame) }) {
        case .success(let code): code.map(sighting)
        case .failure(let error): .noBill(error.toRead)
        }
    }

    /// What to say to a resident who aims and whose frames give no code.
    var advice: String? {
        switch askedAtOnce({ try howToAim() }) {
        case .success(let advice): advice
        case .failure: nil
        }
    }

    /// What is on `photo`: its first bill from the top, or else what its first code is.
    func sighting(on photo: Data) async throws -> Sighting {
        switch try await outcome(of: { try await reading(of: photo) }) {
        case .failure(let error):
            return .noBill(error.toRead)
        case .success(let reading):
            if let noCode = reading.noCode { return .noBill(noCode) }
            let all = reading.codes.map(sighting)
            return all.first { if case .bill = $0 { true } else { false } } ?? all[0]
        }
    }

    private func sighting(of code: ReadCode) -> Sighting {
        switch askedAtOnce({ try understand(text: code.text.reveal()) }) {
        case .success: .bill(code.text)
        case .failure(let error): .noBill(error.toRead)
        }
    }
}

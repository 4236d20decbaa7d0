import Foundation
import WaterPayBindings
import WaterPayKit

/// What is repeated to see whether it leaves anything behind.
public enum Work: String, CaseIterable, Sendable {
    /// Opens and closes.
    case opening
    /// Reads frames; every thousandth is a camera's, of a bill.
    case frames
    /// Listens to news, and is cancelled.
    case listening
    /// Is refused, in a call that waits and in one that does not.
    case refusals

    /// How many times.
    public var rounds: Int {
        switch self {
        case .opening: 10_000
        case .frames: 100_000
        case .listening: 20_000
        case .refusals: 20_000
        }
    }

    /// What to do in each round.
    public func round(_ settings: Settings) throws -> (Int) async throws -> Void {
        if self == .opening {
            return { _ in _ = try WaterPay.open(settings: settings) }
        }
        let waterPay = try WaterPay.open(settings: settings)
        switch self {
        case .opening, .listening:
            return { _ in
                let listening = Task { for try await _ in waterPay.news(waiting: .milliseconds(1)) {} }
                listening.cancel()
                _ = await listening.result
            }
        case .frames:
            let bill = PrintedCode.frame()
            let small = LumaFrame(luma: Data(count: 64), width: 8, height: 8, bytesPerRow: 8)
            return { round in _ = try waterPay.read(round % 1000 == 0 ? bill : small) }
        case .refusals:
            return { _ in
                guard case .failure = try await outcome(of: { try await waterPay.payment(id: "no such form") }),
                    case .failure = try await outcome(of: { try waterPay.keyedIn(number: "no number") })
                else { throw NoSuchThing() }
            }
        }
    }
}

import Observation
import WaterPayBindings

/// What the resident wants, having seen a year of a household.
public enum LookingBackEvent: Hashable, Sendable {
    /// To see the year before.
    case yearBefore
    /// To see the year after.
    case yearAfter
    /// To have it asked for again, after a refusal.
    case ask
}

/// A year of a household: at first the one that it is now, then those before.
@MainActor
@Observable
public final class LookingBackModel {
    /// What the screen shows.
    public var state: Answer<LookingBack> { year.answer }

    /// Whether there is a year to look at before this one.
    public var hasYearBefore: Bool { shown.map { $0 > firstYear } ?? false }

    /// Whether there is one after it.
    public var hasYearAfter: Bool {
        guard let shown, let thisYear else { return false }
        return shown < thisYear
    }

    @ObservationIgnored private let wanted: Wanted
    private var thisYear: Int16?
    private let year: Question<LookingBack>

    init(_ account: Account, at waterPay: any WaterPayProtocol, tasks: Tasks) {
        let wanted = Wanted()
        self.wanted = wanted
        year = Question(tasks) { try await waterPay.lookBack(account: account, year: wanted.year) }
        // The first answer is about the year that it is now.
        year.onTold = { [weak self] in if self?.thisYear == nil { self?.thisYear = $0.year } }
    }

    /// The resident wants something.
    public func send(_ event: LookingBackEvent) {
        switch event {
        case .yearBefore: if hasYearBefore { go(by: -1) }
        case .yearAfter: if hasYearAfter { go(by: 1) }
        case .ask: year.ask()
        }
    }

    private func go(by step: Int16) {
        guard let shown else { return }
        wanted.year = shown + step
        year.ask()
    }

    /// The year that is seen; none while another one is asked for.
    private var shown: Int16? {
        switch year.answer {
        case .told(let lookingBack): lookingBack.year
        case .awaited, .refused: nil
        }
    }

    @MainActor
    private final class Wanted {
        var year: Int16?
    }
}

extension DailyUse {
    /// How much of the room the bar takes, from 0 to 1, where the longest one stands for `mostLitresADay`.
    public func share(of mostLitresADay: Int64) -> Double {
        guard mostLitresADay > 0 else { return 0 }
        return min(1, max(0, Double(litres) / Double(mostLitresADay)))
    }
}

/// The first year of the Republic: no bill is older.
private let firstYear: Int16 = 1912

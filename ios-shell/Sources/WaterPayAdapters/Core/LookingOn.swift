import WaterPayBindings
import WaterPayKit

/// What goes on when the resident leaves while a payment is on its way, to a wallet for one: for half a minute the core keeps
/// asking, and they are told what became of the payment. What is not known by then is asked for when they come back.
public struct LookingOn: Sendable {
    private let atMost: Duration
    private let tell: @Sendable (Payment) async -> Void

    /// `tell` tells the resident how a payment has ended.
    public init(atMost: Duration = .seconds(25), tell: @escaping @Sendable (Payment) async -> Void) {
        self.atMost = atMost
        self.tell = tell
    }

    /// Looks on until every payment has ended, the time is over, or it is cancelled. Ends at once when none is on its way.
    public func on(_ waterPay: WaterPay) async {
        // A ledger that cannot be read has no news either.
        guard let unfinished = try? await waterPay.unfinished() else { return }
        await on(waterPay, for: unfinished)
    }

    /// The same for payments that were `unfinished` when the resident left.
    func on(_ waterPay: WaterPay, for unfinished: [Payment]) async {
        guard !unfinished.isEmpty else { return }
        await withTaskGroup(of: Void.self) { first in
            first.addTask { await look(waterPay, for: unfinished) }
            first.addTask { try? await Task.sleep(for: atMost) }
            await first.next()
            first.cancelAll()
        }
    }

    private func look(_ waterPay: WaterPay, for unfinished: [Payment]) async {
        var awaited = Set(unfinished.map(\.id))
        let news = waterPay.news(after: unfinished.map(\.change).max() ?? 0)
        do {
            for try await payment in news where payment.isFinal && awaited.remove(payment.id) != nil {
                await tell(payment)
                if awaited.isEmpty { return }
            }
        } catch {
            // It ends here, as if the time were over.
        }
    }
}

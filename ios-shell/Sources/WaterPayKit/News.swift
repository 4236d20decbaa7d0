import WaterPayBindings

extension WaterPayProtocol {
    /// Every payment that changes after `known`, as it then is: at first those that have changed already (with 0, all
    /// there are), then each with its next news. Several changes in a row may come as one.
    ///
    /// It never ends by itself. Suspending the core does not end it either: no news can come from a core that is
    /// asleep, so it waits for `resume` and goes on from where it was. A screen can listen for as long as it lives, and
    /// needs no order between its own life and the app's.
    ///
    /// Whoever stops listening, or is cancelled, is free at once. What cannot be taken back is the last wait in the
    /// core, which lasts `wait` at most; nothing is missed between one wait and the next.
    ///
    /// The stream throws ``WaterPayError/NotDone(problem:words:detail:)`` when the ledger cannot be read.
    public func news(
        after known: ChangeNumber = 0,
        waiting wait: Duration = .seconds(15)
    ) -> AsyncThrowingStream<Payment, any Error> {
        AsyncThrowingStream { continuation in
            let listening = Task {
                do {
                    try await listen(after: known, waiting: wait) { continuation.yield($0) }
                } catch {
                    continuation.finish(throwing: error)
                }
            }
            continuation.onTermination = { _ in listening.cancel() }
        }
    }

    private func listen(after known: ChangeNumber, waiting wait: Duration, hear: (Payment) -> Void) async throws {
        var known = known
        while true {
            try Task.checkCancellation()
            if let changed = try await changedUnlessAsleep(after: known, atMost: wait) {
                changed.payments.forEach(hear)
                known = changed.upto
            } else {
                try await Task.sleep(for: pauseWhileAsleep)
            }
        }
    }

    private func changedUnlessAsleep(after known: ChangeNumber, atMost wait: Duration) async throws -> Changed? {
        do {
            return try await changed(after: known, atMost: wait / .seconds(1))
        } catch WaterPayError.NotDone(problem: .notRunning, words: _, detail: _) {
            return nil
        }
    }
}

/// A sleeping core cannot be waited upon for its waking, so it is asked now and then; asking it costs microseconds.
private let pauseWhileAsleep = Duration.milliseconds(250)

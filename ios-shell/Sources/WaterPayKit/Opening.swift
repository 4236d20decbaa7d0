import WaterPayBindings

extension WaterPay {
    /// Opens the folder and takes up every payment that was left unfinished, away from the actor that asks. One a
    /// process.
    ///
    /// - Throws: ``WaterPayError/NotOpened(problem:words:detail:)`` when it cannot be opened.
    public static func opened(_ settings: Settings) async throws -> WaterPay {
        let waterPay = try open(settings: settings)
        // Opening cannot be interrupted. If nobody waits for what it made, that goes, and with it its hold on the
        // folder.
        try Task.checkCancellation()
        return waterPay
    }

    /// Does `work`, and ends in good order whatever comes of it: payments come to rest and the files are let go. Giving
    /// up the object alone leaves the files open for as long as a call is still waiting.
    public func usedAndShutDown<Value: Sendable>(
        isolation: isolated (any Actor)? = #isolation,
        _ work: (WaterPay) async throws -> Value
    ) async throws -> Value {
        let value: Value
        do {
            value = try await work(self)
        } catch {
            try? await shutDown()
            throw error
        }
        try await shutDown()
        return value
    }
}

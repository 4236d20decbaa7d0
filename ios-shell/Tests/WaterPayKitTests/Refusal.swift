import WaterPayBindings

/// Why `work` was refused; none when it was not, or failed otherwise.
func refusal(of work: () async throws -> Void) async -> WaterPayError? {
    do {
        try await work()
        return nil
    } catch {
        return error as? WaterPayError
    }
}

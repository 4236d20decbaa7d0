/// Does `work` when there is room for it. Scenarios mostly wait, so that so many at once are done sooner; more would
/// make a small machine miss deadlines.
func fewAtOnce<Value: Sendable>(_ work: @Sendable () async throws -> Value) async throws -> Value {
    await permits.acquire()
    do {
        let value = try await work()
        await permits.release()
        return value
    } catch {
        await permits.release()
        throw error
    }
}

private let permits = Permits(4)

private actor Permits {
    private var left: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(_ count: Int) {
        left = count
    }

    func acquire() async {
        if left > 0 {
            left -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func release() {
        if waiting.isEmpty {
            left += 1
        } else {
            waiting.removeFirst().resume()
        }
    }
}

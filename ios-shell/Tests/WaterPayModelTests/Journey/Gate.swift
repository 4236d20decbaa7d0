/// Holds up whoever comes to it while it is shut.
@MainActor
final class Gate {
    private var isOpen: Bool
    private var waiting: [CheckedContinuation<Void, Never>] = []

    nonisolated init(isOpen: Bool) {
        self.isOpen = isOpen
    }

    func shut() {
        isOpen = false
    }

    func open() {
        isOpen = true
        for one in waiting { one.resume() }
        waiting = []
    }

    func pass() async {
        guard !isOpen else { return }
        await withCheckedContinuation { waiting.append($0) }
    }
}

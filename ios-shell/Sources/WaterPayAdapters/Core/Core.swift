import Foundation
import Observation
import WaterPayBindings
import WaterPayKit

/// The one core of this process: opened when the app first comes to the front, put to sleep when it leaves it, woken when it
/// comes back. It is never shut down for good: a process that iOS ends needs no farewell, since whatever matters is in the
/// ledger.
///
/// It is opened anew when the device's key has become another one, because it knows one key from its opening on.
@MainActor
@Observable
public final class Core {
    /// How it stands.
    public private(set) var state = CoreState.notYet

    @ObservationIgnored private let settings: @MainActor () async -> Settings
    @ObservationIgnored private let begin: @MainActor (WaterPay) -> Void
    @ObservationIgnored private let beforeSleep: @Sendable (WaterPay) async -> Void
    @ObservationIgnored private var step: Task<Void, Never>?
    @ObservationIgnored private var lookingOn: Task<Void, Never>?
    @ObservationIgnored private var isInHurry = false
    @ObservationIgnored private var opened: (waterPay: WaterPay, deviceKey: Data)?

    /// - Parameters:
    ///   - settings: what to open the core with now
    ///   - begin: what to begin with a core that was opened; the one before, if there was one, is done with
    ///   - beforeSleep: what goes on for a while when the app has left the front; a return cuts it short, and so does
    ///     ``hurry()``
    public init(
        settings: @escaping @MainActor () async -> Settings,
        begin: @escaping @MainActor (WaterPay) -> Void,
        beforeSleep: @escaping @Sendable (WaterPay) async -> Void
    ) {
        self.settings = settings
        self.begin = begin
        self.beforeSleep = beforeSleep
    }

    /// The app comes to the front, or the resident wants it tried again.
    public func wakeUp() {
        take { await $0.wake() }
    }

    /// The app has left the front. What is handed back ends when the core sleeps, or the app is back.
    @discardableResult
    public func goToSleep() -> Task<Void, Never> {
        isInHurry = false
        return take { await $0.sleep() }
    }

    /// The system stops the app in a moment: the core sleeps now.
    public func hurry() {
        isInHurry = true
        lookingOn?.cancel()
    }

    /// Takes one step after the other. A newer one cuts short what waits in the one before, and takes the place of those
    /// that have not begun.
    @discardableResult
    private func take(_ next: @escaping @MainActor (Core) async -> Void) -> Task<Void, Never> {
        let before = step
        before?.cancel()
        let task = Task {
            await before?.value
            if !Task.isCancelled { await next(self) }
        }
        step = task
        return task
    }

    private func wake() async {
        // In a task of its own, which no later step cuts short: half awake is neither.
        state = await Task { await awake() }.value
    }

    private func awake() async -> CoreState {
        do {
            try await awake(with: settings())
            return .awake
        } catch {
            // A refusal without words is a fault of this shell.
            guard let words = (error as? WaterPayError)?.words else { preconditionFailure("\(error)") }
            return .notOpened(words)
        }
    }

    private func awake(with settings: Settings) async throws {
        if let (waterPay, deviceKey) = opened {
            if deviceKey == settings.deviceKey { return try await waterPay.resume() }
            opened = nil
            try await waterPay.shutDown()
        }
        let waterPay = try await WaterPay.opened(settings)
        opened = (waterPay, settings.deviceKey)
        begin(waterPay)
    }

    private func sleep() async {
        guard let waterPay = opened?.waterPay else { return }
        let lookingOn = Task { [beforeSleep] in await beforeSleep(waterPay) }
        self.lookingOn = lookingOn
        if isInHurry { lookingOn.cancel() }
        await withTaskCancellationHandler {
            await lookingOn.value
        } onCancel: {
            lookingOn.cancel()
        }
        self.lookingOn = nil
        guard !Task.isCancelled else { return }
        state = .asleep
        // Where it says that its files were not closed cleanly they are closed all the same, and made for it.
        try? await waterPay.suspend()
    }
}

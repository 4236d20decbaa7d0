import Foundation
import Testing
import WaterPayAdapters
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

@Suite("The core of the process")
@MainActor
struct CoreTests {
    private let phone: Phone

    init() throws {
        phone = try Phone(gateway: noGateway)
    }

    @Test("is opened once, and woken as the one that it was")
    func isOpenedOnce() async throws {
        let app = App(settings: phone.settings)
        app.core.wakeUp()
        try await app.comes(to: .awake)
        await app.core.goToSleep().value
        #expect(app.core.state == .asleep)

        app.core.wakeUp()
        try await app.comes(to: .awake)

        #expect(app.begun.count == 1)
        #expect(try await app.begun[0].unfinished().isEmpty)
        try await app.begun[0].shutDown()
    }

    @Test("is asleep when the app may be suspended")
    func isAsleep() async throws {
        let app = App(settings: phone.settings)
        app.core.wakeUp()
        try await app.comes(to: .awake)

        await app.core.goToSleep().value

        await #expect(throws: WaterPayError.self) { try await app.begun[0].unfinished() }
        try await app.begun[0].shutDown()
    }

    @Test("is opened anew for another key of the device")
    func isOpenedAnew() async throws {
        let app = App(settings: phone.settings)
        app.core.wakeUp()
        try await app.comes(to: .awake)
        await app.core.goToSleep().value

        app.settings = try phone.settings.with(deviceKey: KeyInMemory().publicKey)
        app.core.wakeUp()
        try await app.comes(to: .awake)

        #expect(app.begun.count == 2)
        try await app.begun[1].shutDown()
    }

    @Test("does not sleep when the resident is back before what goes on has ended")
    func doesNotSleep() async throws {
        let goingOn = GoingOn()
        let app = App(settings: phone.settings, beforeSleep: goingOn.on)
        app.core.wakeUp()
        try await app.comes(to: .awake)

        let sleeping = app.core.goToSleep()
        await goingOn.hasBegun()
        app.core.wakeUp()
        await sleeping.value

        #expect(app.core.state == .awake)
        #expect(try await app.begun[0].unfinished().isEmpty)
        try await app.begun[0].shutDown()
    }

    @Test("sleeps at once when the system is in a hurry")
    func sleepsAtOnce() async throws {
        let goingOn = GoingOn()
        let app = App(settings: phone.settings, beforeSleep: goingOn.on)
        app.core.wakeUp()
        try await app.comes(to: .awake)

        let sleeping = app.core.goToSleep()
        await goingOn.hasBegun()
        app.core.hurry()
        await sleeping.value

        #expect(app.core.state == .asleep)
        try await app.begun[0].shutDown()
    }

    @Test("sleeps at once when there was no time from the beginning")
    func sleepsWithoutTime() async throws {
        let app = App(settings: phone.settings, beforeSleep: GoingOn().on)
        app.core.wakeUp()
        try await app.comes(to: .awake)

        let sleeping = app.core.goToSleep()
        app.core.hurry()
        await sleeping.value

        #expect(app.core.state == .asleep)
        try await app.begun[0].shutDown()
    }

    @Test("says why it is not opened, and is opened when that is mended")
    func saysWhy() async throws {
        let app = App(settings: phone.settings.with(deviceKey: Data()))
        app.core.wakeUp()
        try await app.comes { if case .notOpened(let words) = $0 { !words.whatToDo.isEmpty } else { false } }

        app.settings = phone.settings
        app.core.wakeUp()
        try await app.comes(to: .awake)

        #expect(app.begun.count == 1)
        try await app.begun[0].shutDown()
    }
}

/// An app with nothing but a core.
@MainActor
private final class App {
    var settings: Settings
    private(set) var begun: [WaterPay] = []
    private(set) lazy var core = Core(
        settings: { [unowned self] in settings },
        begin: { [unowned self] in begun.append($0) },
        beforeSleep: beforeSleep
    )
    private let beforeSleep: @Sendable (WaterPay) async -> Void

    init(settings: Settings, beforeSleep: @escaping @Sendable (WaterPay) async -> Void = { _ in }) {
        self.settings = settings
        self.beforeSleep = beforeSleep
    }

    func comes(to state: CoreState) async throws {
        try await comes { $0 == state }
    }

    func comes(to isThere: @escaping @MainActor (CoreState) -> Bool) async throws {
        try await within(seconds: 20) { [core] in
            while await !isThere(core.state) { try await Task.sleep(for: .milliseconds(5)) }
        }
    }
}

/// Something that goes on until it is cut short.
private struct GoingOn: Sendable {
    private let beginnings = AsyncStream<Void>.makeStream()

    func on(_ waterPay: WaterPay) async {
        beginnings.continuation.yield()
        try? await Task.sleep(for: .seconds(60))
    }

    func hasBegun() async {
        for await _ in beginnings.stream { return }
    }
}

extension Settings {
    fileprivate func with(deviceKey: Data) -> Settings {
        Settings(
            folder: folder,
            gateway: gateway,
            receiptKeys: receiptKeys,
            deviceKey: deviceKey,
            language: language,
            pace: pace
        )
    }
}

import Testing
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

@Suite("News of payments")
struct NewsTests {
    private let sandbox: Sandbox
    private let phone: Phone

    init() throws {
        sandbox = try Sandbox()
        phone = try Phone(gateway: sandbox.address)
    }

    @Test("begins with what has changed already")
    func beginsWithWhatHasChanged() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            let first = try await waterPay.end(of: phone.pay(waterPay.bill(of: "1000001"), at: waterPay).id)
            let second = try await waterPay.end(of: phone.pay(waterPay.bill(of: "1000002"), at: waterPay).id)

            var heard: [Payment] = []
            for try await payment in waterPay.news() {
                heard.append(payment)
                if heard.count == 2 { break }
            }
            #expect(heard == [first, second])
            #expect(try await waterPay.next(after: first.change) == second)
        }
    }

    @Test("comes once each, in its order, up to the receipt")
    func comesOnceEach() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            // Short waits: that they run out must not be seen.
            let news = waterPay.news(waiting: .milliseconds(5))
            _ = try await phone.pay(waterPay.bill(of: "0000014"), at: waterPay)
            try await sandbox.advance(seconds: 5)

            let heard = try await within(seconds: 20) {
                var heard: [Payment] = []
                for try await payment in news {
                    heard.append(payment)
                    if payment.isFinal { break }
                }
                return heard
            }
            guard case .paid = try #require(heard.last).stage else {
                Issue.record("the last news is not that it is paid")
                return
            }
            let changes = heard.map(\.change)
            #expect(changes == Set(changes).sorted())
        }
    }

    @Test("goes on after the core was asleep")
    func goesOnAfterTheCoreWasAsleep() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            let bill = try await waterPay.bill(of: "1000001")
            try await sandbox.misbehave(.init("unavailable=1", on: "send_payment"))
            let paying = try await phone.pay(bill, at: waterPay)
            let news = waterPay.news(after: paying.change, waiting: .milliseconds(20))
            try await waterPay.suspend()

            // Long enough for many waits to run out.
            await #expect(throws: TooLate.self) {
                try await within(seconds: 0.5) {
                    for try await payment in waterPay.news(after: paying.change, waiting: .milliseconds(20))
                    where payment.isFinal { return }
                }
            }
            try await sandbox.behave()
            try await waterPay.resume()

            let end = try await within(seconds: 20) {
                for try await payment in news where payment.isFinal { return payment }
                throw NoSuchThing()
            }
            #expect(end.isFinal)
        }
    }

    @Test("that nobody has read of a core that went to sleep is read when it wakes")
    func isReadWhenTheCoreWakes() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            let paid = try await waterPay.end(of: phone.pay(waterPay.bill(of: "1000001"), at: waterPay).id)
            try await waterPay.suspend()
            let news = waterPay.news()
            try await waterPay.resume()
            let read = try await within(seconds: 20) {
                for try await payment in news { return payment }
                throw NoSuchThing()
            }
            #expect(read == paid)
        }
    }

    @Test("frees a listener that is cancelled at once, however long the wait in the core")
    func freesACancelledListener() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            let listening = Task {
                for try await _ in waterPay.news(waiting: .seconds(86_400)) {}
            }
            listening.cancel()
            try await within(seconds: 5) { _ = await listening.result }
        }
    }
}

extension WaterPayProtocol {
    /// The first news after `known`.
    fileprivate func next(after known: ChangeNumber) async throws -> Payment? {
        for try await payment in news(after: known) { return payment }
        return nil
    }
}

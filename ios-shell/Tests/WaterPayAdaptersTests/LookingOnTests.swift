import Testing
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

@testable import WaterPayAdapters

@Suite("Looking on while the resident is elsewhere")
struct LookingOnTests {
    private let sandbox: Sandbox
    private let phone: Phone
    private let told = Told()

    init() throws {
        sandbox = try Sandbox()
        phone = try Phone(gateway: sandbox.address)
    }

    @Test("tells how a payment on its way has ended, once, and ends")
    func tells() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            let payment = try await phone.pay(waterPay.bill(of: walletsHousehold), at: waterPay, by: "wallet")
            try await sandbox.decide(payment.id, "confirm")

            try await within(seconds: 20) { [told] in
                await LookingOn(atMost: .seconds(60)) { await told.add($0) }.on(waterPay, for: [payment])
            }

            #expect(await told.payments.map(\.id) == [payment.id])
            #expect(await told.payments.allSatisfy(\.isFinal))
        }
    }

    @Test("ends at once when no payment is on its way")
    func endsAtOnce() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            try await within(seconds: 20) { [told] in
                await LookingOn(atMost: .seconds(60)) { await told.add($0) }.on(waterPay)
            }
            #expect(await told.payments.isEmpty)
        }
    }

    @Test("ends when the time is over, and says nothing of what is not known")
    func endsInTime() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            _ = try await phone.pay(waterPay.bill(of: walletsHousehold), at: waterPay, by: "wallet")

            try await within(seconds: 20) { [told] in
                await LookingOn(atMost: .milliseconds(300)) { await told.add($0) }.on(waterPay)
            }

            #expect(await told.payments.isEmpty)
        }
    }
}

/// A household whose bill can be paid by every method.
private let walletsHousehold = "1000001"

private actor Told {
    private(set) var payments: [Payment] = []

    func add(_ payment: Payment) {
        payments.append(payment)
    }
}

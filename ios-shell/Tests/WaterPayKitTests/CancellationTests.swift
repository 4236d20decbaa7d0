import Testing
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

/// Swift cannot take a call back out of the core: a task that is cancelled goes its way, and the call goes its own.
@Suite("A cancelled task")
struct CancellationTests {
    private let sandbox: Sandbox
    private let phone: Phone

    init() throws {
        sandbox = try Sandbox()
        phone = try Phone(gateway: sandbox.address)
    }

    @Test("does not stop the payment that it began")
    func doesNotStopAPayment() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            try await sandbox.misbehave(.init("late=200", on: "send_payment"))
            for household in 1_000_001...1_000_010 {
                let bill = try await waterPay.bill(of: "\(household)")
                let authorisation = try await waterPay.prepare(bill: bill, method: "stored_value")
                let signature = try phone.sign(authorisation)

                let paying = Task { try await authorisation.pay(signature: signature) }
                paying.cancel()
                let begun = try await paying.value
                #expect(try begun.id == authorisation.payment())

                guard case .paid = try await waterPay.end(of: begun.id).stage else {
                    Issue.record("it is not paid")
                    return
                }
                let charges = try await sandbox.charges().filter { $0.bill == bill.id }
                #expect(charges.map(\.dollars) == [bill.amount.amount.dollars])
            }
        }
    }

    @Test("that waits for news lets go of the folder when the core is shut down")
    func thatWaitsForNews() async throws {
        let waterPay = try await WaterPay.opened(phone.settings)
        Task { try await waterPay.changed(after: 0, atMost: 86_400) }.cancel()
        try await waterPay.shutDown()
        _ = try WaterPay.open(settings: phone.settings)
    }

    @Test("that asks the gateway lets go of the folder when the core is shut down")
    func thatAsksTheGateway() async throws {
        try await sandbox.misbehave(.init("delay=60000"))
        let waterPay = try await WaterPay.opened(phone.settings)
        let account = try waterPay.keyedIn(number: "0000001")
        Task { try await waterPay.lookUp(account: account) }.cancel()
        try await waterPay.shutDown()
        _ = try WaterPay.open(settings: phone.settings)
    }
}

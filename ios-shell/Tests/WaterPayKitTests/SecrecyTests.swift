import Foundation
import Testing
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

/// What a log or a crash report would hold: the descriptions of values and of errors.
@Suite("A description")
struct SecrecyTests {
    private let sandbox: Sandbox
    private let phone: Phone

    init() throws {
        sandbox = try Sandbox()
        phone = try Phone(gateway: sandbox.address)
    }

    @Test("of personal text does not show it")
    func ofPersonalText() {
        let name = Personal("陳○明")
        #expect(name.reveal() == "陳○明")
        #expect("\(name)" == "Personal(…)")
        expectNothing(of: ["陳○明"], in: name)
    }

    @Test("of any value of a whole journey does not tell of the resident")
    func ofAWholeJourney() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            let photo = try Data(contentsOf: repository.appending(path: "samples/bill.jpg"))
            let code = try await #require(waterPay.reading(of: photo).codes.first)
            let lookUp = try await waterPay.lookUpCode(text: code.text.reveal())
            guard case .due(let found, _) = lookUp, let bill = found.bills.first?.bill else { throw NoSuchThing() }
            let offer = try await waterPay.prepare(bill: bill, method: "stored_value").offer()
            let begun = try await phone.pay(bill, at: waterPay)
            let paid = try await waterPay.end(of: begun.id)

            let household = found.household
            let secrets = [
                household.account.number, household.maskedName, household.maskedAddress, offer.method.label, code.text,
            ].map { $0.reveal() }
            #expect(secrets.allSatisfy { $0.count > 1 }, "else the search below finds nothing")

            let values: [Any] = [
                code,
                try waterPay.understand(text: code.text.reveal()),
                lookUp,
                try await waterPay.methods(bill: bill),
                offer,
                begun,
                paid,
                try await waterPay.history(before: nil, atMost: 100),
                try await waterPay.accounts(),
                try await waterPay.receipt(id: paid.id),
            ]
            for value in values { expectNothing(of: secrets, in: value) }
        }
    }

    @Test("of an error does not tell what the resident has given")
    func ofAnError() async throws {
        let typed = ["123456", "12345678", "1234-56789", "A123456", "王小明"]
        let scanned =
            typed + [
                "TWQRP://made up/158/03/V1?D1=99&D7=7654321",
                "https://example.tw/pay?to=7654321&name=王小明",
            ]
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            for text in typed {
                await expectNothing(of: scanned + ["7654321"]) { _ = try waterPay.keyedIn(number: text) }
            }
            for text in scanned {
                await expectNothing(of: scanned + ["7654321"]) { _ = try waterPay.understand(text: text) }
                await expectNothing(of: scanned + ["7654321"]) { _ = try await waterPay.lookUpCode(text: text) }
            }
            await expectNothing(of: ["7654321"]) { _ = try await waterPay.payment(id: "7654321") }
        }
    }

    private func expectNothing(of secrets: [String], inErrorOf work: () async throws -> Void) async {
        do {
            try await work()
            Issue.record("it was not refused")
        } catch {
            #expect(error is WaterPayError)
            expectNothing(of: secrets, in: error)
            expectNothing(of: secrets, in: error.localizedDescription)
        }
    }

    private func expectNothing(of secrets: [String], in value: Any) {
        var dumped = ""
        dump(value, to: &dumped)
        let described = "\(value) \(String(reflecting: value)) \(dumped)"
        for secret in secrets {
            #expect(!described.contains(secret))
        }
    }
}

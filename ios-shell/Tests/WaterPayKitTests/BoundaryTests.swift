import CWaterPay
import Foundation
import Testing
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

/// What crosses: many calls at once, values that the core never gave, and faults of the core itself.
@Suite("What crosses")
struct BoundaryTests {
    private let sandbox: Sandbox
    private let phone: Phone

    init() throws {
        sandbox = try Sandbox()
        phone = try Phone(gateway: sandbox.address)
    }

    @Test("comes back to the one of 64 calls at once that it belongs to")
    func comesBackToItsCall() async throws {
        try await journey { waterPay in
            let asked = (1_000_001...1_000_064).map(String.init)
            let answered = try await allAtOnce(asked) { number in
                guard case .due(let found, _) = try await waterPay.lookUp(account: waterPay.keyedIn(number: number))
                else {
                    throw NoSuchThing()
                }
                return found.household.account.number.reveal()
            }
            #expect(answered == asked)
        }
    }

    @Test("64 times at once as authorisations of one bill charges it once")
    func chargesABillOnce() async throws {
        try await journey { waterPay in
            let bill = try await waterPay.bill(of: "0000001")
            var authorisations: [Authorisation] = []
            for _ in 1...64 {
                authorisations.append(try await waterPay.prepare(bill: bill, method: "stored_value"))
            }
            let signed = try authorisations.map { ($0, try phone.sign($0)) }
            let outcomes = try await allAtOnce(signed) { authorisation, signature in
                try await outcome { try await authorisation.pay(signature: signature) }
            }

            let begun = outcomes.compactMap { try? $0.get().id }
            #expect(begun.count == 1)
            for payment in begun { _ = try await waterPay.end(of: payment) }
            #expect(try await sandbox.charges().map(\.payment) == begun)
        }
    }

    private func account(of biller: BillerId, _ number: Personal) -> Account {
        Account(biller: biller, billerName: "", number: number, numberName: "", numberShown: number)
    }

    @Test("and is no such value is a bad argument, named")
    func badArguments() async throws {
        try await journey { waterPay in
            let bill = try await waterPay.bill(of: "0000001")
            let nobodys = account(of: "nobody", bill.account.number)
            let short = account(of: bill.account.biller, Personal("1"))
            let noDay = Day(date: try #require(CalendarDate("2027-99-99")), displayed: "")
            let noMonth = Period(
                first: try #require(CalendarMonth("2027-13")),
                last: bill.period.last,
                displayed: ""
            )
            await expectBad("payment id") { _ = try await waterPay.payment(id: "no such form") }
            await expectBad("payment id") { _ = try await waterPay.history(before: "no such form", atMost: 1) }
            await expectBad("change number") { _ = try await waterPay.changed(after: -1, atMost: 0) }
            await expectBad("account") { _ = try await waterPay.lookUp(account: nobodys) }
            await expectBad("account") { _ = try await waterPay.lookUp(account: short) }
            await expectBad("date") { _ = try await waterPay.methods(bill: bill.with(due: noDay)) }
            await expectBad("month") { _ = try await waterPay.methods(bill: bill.with(period: noMonth)) }
            await expectBad("amount") { _ = try await waterPay.methods(bill: bill.asking(-1)) }
            await expectBad("amount") { _ = try await waterPay.methods(bill: bill.asking(.max)) }
        }
    }

    @Test("and was tampered with is refused")
    func tamperedWith() async throws {
        try await journey { waterPay in
            let bill = try await waterPay.bill(of: "0000001")
            await expectBad("charges") {
                _ = try await waterPay.prepare(bill: bill.asking(1), method: "stored_value")
            }
            // Even when its lines add up again: the gateway asks for something else.
            let line = Charge(kind: .waterUse, name: "", amount: bill.asking(1).amount, credited: false)
            await expectNotDone(.billChanged) {
                let consistent = bill.asking(1).with(charges: [line])
                _ = try await waterPay.prepare(bill: consistent, method: "stored_value")
            }
            #expect(try await waterPay.history(before: nil, atMost: 100).isEmpty)
        }
    }

    @Test("and is another key's signature pays nothing")
    func anothersSignature() async throws {
        try await journey { waterPay in
            let authorisation = try await waterPay.prepare(bill: waterPay.bill(of: "0000001"), method: "stored_value")
            let signatures = [Data(), Data(count: 64), try KeyInMemory().sign(authorisation.toSign())]
            for signature in signatures {
                await expectNotDone(.badSignature) { _ = try await authorisation.pay(signature: signature) }
            }
            #expect(try await waterPay.history(before: nil, atMost: 100).isEmpty)
            #expect(try await sandbox.charges().isEmpty)
        }
    }

    @Test("and is a slice of larger data arrives as that slice")
    func aSlice() async throws {
        try await journey { waterPay in
            let authorisation = try await waterPay.prepare(bill: waterPay.bill(of: "0000001"), method: "stored_value")
            let larger = Data(count: 7) + (try phone.sign(authorisation)) + Data(count: 7)
            let paying = try await authorisation.pay(signature: larger.dropFirst(7).dropLast(7))
            #expect(try await waterPay.end(of: paying.id).isFinal)
        }
    }

    /// The library has no button that makes it panic. What it cannot read at all is the one real panic that a shell can
    /// bring about: a variant that it does not have, as from bindings of another version. In Swift no value of an enum
    /// can stand for that, so the call is made one floor below the generated code, which turns this status into an
    /// error that is thrown.
    @Test("and makes the library panic comes back as an error, and the core goes on")
    func aPanic() async throws {
        try await journey { waterPay in
            let variant: [UInt8] = [0, 0, 0, 98]
            var status = RustCallStatus()
            let argument = variant.withUnsafeBufferPointer {
                ffi_waterpay_rustbuffer_from_bytes(ForeignBytes(len: Int32($0.count), data: $0.baseAddress), &status)
            }
            _ = uniffi_waterpay_fn_func_labels(argument, &status)
            let panicked: Int8 = 2
            #expect(status.code == panicked)
            let message = UnsafeBufferPointer(start: status.errorBuf.data, count: Int(status.errorBuf.len))
            #expect(String(decoding: message, as: UTF8.self).contains("language"))
            ffi_waterpay_rustbuffer_free(status.errorBuf, &status)

            let bill = try await waterPay.bill(of: "0000001")
            #expect(bill.status == .unpaid)
        }
    }

    private func journey(_ work: (WaterPay) async throws -> Void) async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown(work)
    }

    private func expectBad(_ argument: String, _ work: () async throws -> Void) async {
        #expect(await refusal(of: work) == .BadArgument(argument: argument))
    }

    private func expectNotDone(_ problem: JourneyProblem, _ work: () async throws -> Void) async {
        guard case .NotDone(problem, words: _, detail: _) = await refusal(of: work) else {
            Issue.record("it is not refused as \(problem)")
            return
        }
    }
}

/// Does `work` to all items at once; the results are in the order of the items.
private func allAtOnce<Item: Sendable, Value: Sendable>(
    _ items: [Item],
    _ work: @escaping @Sendable (Item) async throws -> Value
) async throws -> [Value] {
    let tasks = items.map { item in Task { try await work(item) } }
    var values: [Value] = []
    for task in tasks { values.append(try await task.value) }
    return values
}

extension Bill {
    fileprivate func asking(_ dollars: Int64) -> Bill {
        with(amount: Money(amount: Twd(dollars: dollars), displayed: ""))
    }

    fileprivate func with(
        period: Period? = nil,
        charges: [Charge]? = nil,
        amount: Money? = nil,
        due: Day? = nil
    ) -> Bill {
        Bill(
            id: id,
            account: account,
            payee: payee,
            period: period ?? self.period,
            usage: usage,
            charges: charges ?? self.charges,
            amount: amount ?? self.amount,
            due: due ?? self.due,
            status: status,
            statusWords: statusWords
        )
    }
}

import Testing
import WaterPayBindings
import WaterPaySandbox

/// What always holds can fail: one true payment, and what would be wrong about it.
@Suite("What always holds")
struct WhatAlwaysHoldsTests {
    private let payment: Payment
    private let charge: Sandbox.Charge

    /// One bill is paid.
    init() async throws {
        let sandbox = try Sandbox()
        let phone = try ScenarioPhone(gateway: sandbox.address)
        try await phone.open()
        try await phone.keyIn("0000001")
        try await phone.pay(Choice(bill: 0, method: "card"))
        try await phone.wait(for: PaymentSeen(stage: .paid), patience: 20)
        payment = try #require(await phone.history().first)
        charge = try #require(await sandbox.charges().first)
        await phone.discard()
    }

    @Test("for a true payment: it is paid, known and charged once")
    func forATruePayment() throws {
        try oneChargeABill([charge])
        try paidMeansPaid([payment], [charge], receiptKey: Sandbox.receiptKey)
        try chargesAreKnown([payment.id], [payment], [charge])
    }

    @Test("not for two charges of one bill, also of two payments")
    func notForTwoCharges() {
        var another = charge
        another.payment = "another"
        #expect { try oneChargeABill([charge, another]) } throws: { isChargedAgain($0) }
    }

    @Test("not for a payment without a charge of its total for its bill")
    func notWithoutItsCharge() {
        var (less, another) = (charge, charge)
        less.dollars = 1
        another.bill = "another"
        for charges in [[], [less], [another]] {
            #expect { try paidMeansPaid([payment], charges, receiptKey: Sandbox.receiptKey) } throws: {
                isPaidWithoutProof($0)
            }
        }
    }

    @Test("not for a receipt about another payment")
    func notForAnothersReceipt() {
        let dollar = Money(amount: Twd(dollars: 1), displayed: "")
        let others = [
            payment.with(payee: Payee(id: "another", name: "")),
            payment.with(method: "another"),
            payment.with(amount: dollar),
            payment.with(fee: dollar),
        ]
        for other in others {
            #expect { try paidMeansPaid([other], [charge], receiptKey: Sandbox.receiptKey) } throws: {
                isPaidWithoutProof($0)
            }
        }
    }

    @Test("not for a receipt that does not verify")
    func notForABadReceipt() throws {
        guard case .paid(let receipt) = payment.stage else { throw NoSuchThing() }
        let parts = receipt.proof.split(separator: ".").map(String.init)
        let (header, claims, signature) = (parts[0], parts[1], parts[2])
        let forged = [
            "", claims, "\(header).\(claims)", "\(header).\(header).\(signature)", "\(claims).\(claims).\(signature)",
        ]
        for proof in forged {
            let shown = payment.with(stage: .paid(receipt: receipt.with(proof: proof)))
            #expect { try paidMeansPaid([shown], [charge], receiptKey: Sandbox.receiptKey) } throws: {
                isPaidWithoutProof($0)
            }
        }
    }

    @Test("not for a charge that its phone does not know, or holds for failed")
    func notForAnUnknownCharge() throws {
        let failed = payment.with(stage: .expired)
        for history in [[], [failed]] {
            #expect { try chargesAreKnown([payment.id], history, [charge]) } throws: { isChargeUnknown($0) }
        }
        let unfinished = payment.with(stage: .beingConfirmed(doubt: .noAnswer), isFinal: false)
        try chargesAreKnown([payment.id], [unfinished], [charge])
        try chargesAreKnown([], [], [charge])
    }
}

private func isChargedAgain(_ error: any Error) -> Bool {
    if case Why.chargedAgain = error { true } else { false }
}

private func isPaidWithoutProof(_ error: any Error) -> Bool {
    if case Why.paidWithoutProof = error { true } else { false }
}

private func isChargeUnknown(_ error: any Error) -> Bool {
    if case Why.chargeUnknown = error { true } else { false }
}

extension Payment {
    fileprivate func with(
        payee: Payee? = nil,
        method: MethodId? = nil,
        amount: Money? = nil,
        fee: Money? = nil,
        stage: Stage? = nil,
        isFinal: Bool? = nil
    ) -> Payment {
        Payment(
            id: id,
            bill: bill,
            account: account,
            payee: payee ?? self.payee,
            period: period,
            amount: amount ?? self.amount,
            fee: fee ?? self.fee,
            total: total,
            method: method ?? self.method,
            notAfter: notAfter,
            begunAt: begunAt,
            changedAt: changedAt,
            change: change,
            stage: stage ?? self.stage,
            words: words,
            isFinal: isFinal ?? self.isFinal
        )
    }
}

extension Receipt {
    fileprivate func with(proof: String) -> Receipt {
        Receipt(
            payment: payment,
            bill: bill,
            payee: payee,
            amount: amount,
            fee: fee,
            total: total,
            method: method,
            settledAt: settledAt,
            reference: reference,
            cashback: cashback,
            proof: proof
        )
    }
}

import Foundation
import WaterPayBindings
import WaterPaySandbox

// What holds after every scenario, whatever it is about. Receipts are verified here by another Ed25519 than the core's,
// so that a core which believed a bad one would be noticed.

/// No bill has been charged twice.
func oneChargeABill(_ charges: [Sandbox.Charge]) throws {
    let times = Dictionary(grouping: charges, by: \.bill).values.map(\.count).max() ?? 0
    if times > 1 { throw Why.chargedAgain(times: times) }
}

/// What a phone shows as paid has a receipt that verifies and is about that payment, and a charge of that total.
func paidMeansPaid(_ history: [Payment], _ charges: [Sandbox.Charge], receiptKey: String) throws {
    for payment in history {
        guard case .paid(let receipt) = payment.stage else { continue }
        let charge = Sandbox.Charge(payment: payment.id, bill: payment.bill, dollars: payment.total.amount.dollars)
        guard charges.contains(charge), try proves(receipt.proof, payment, receiptKey) else {
            throw Why.paidWithoutProof(payment.id)
        }
    }
}

/// A charge that was authorised on a phone is known there: as paid or as not finished, and never as failed.
func chargesAreKnown(_ authorised: Set<PaymentId>, _ history: [Payment], _ charges: [Sandbox.Charge]) throws {
    let known = Set(history.filter { $0.stage.word == .paid || !$0.isFinal }.map(\.id))
    for charge in charges where authorised.contains(charge.payment) && !known.contains(charge.payment) {
        throw Why.chargeUnknown(charge.payment)
    }
}

private func proves(_ proof: String, _ payment: Payment, _ receiptKey: String) throws -> Bool {
    guard case .object(let claims) = try verified(proof, by: receiptKey) else { return false }
    let about: [String: JSON] = [
        "payment_id": .text(payment.id),
        "bill_id": .text(payment.bill),
        "payee_id": .text(payment.payee.id),
        "amount": .number(payment.amount.amount.dollars),
        "fee": .number(payment.fee.amount.dollars),
        "total": .number(payment.total.amount.dollars),
        "method_id": .text(payment.method),
    ]
    return about.allSatisfy { claims[$0.key] == $0.value }
}

/// What a compact JWS says, if `key` signed it.
private func verified(_ jws: String, by key: String) throws -> JSON? {
    let parts = jws.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let claims = Data(base64URL: parts[1]), let signature = Data(base64URL: parts[2]),
        let key = Data(base64URL: key[...]),
        try isEd25519(signature: signature, of: Data("\(parts[0]).\(parts[1])".utf8), by: key)
    else { return nil }
    return try JSON(text: String(decoding: claims, as: UTF8.self))
}

extension Data {
    fileprivate init?(base64URL text: Substring) {
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        self.init(base64Encoded: standard + String(repeating: "=", count: (4 - standard.count % 4) % 4))
    }
}

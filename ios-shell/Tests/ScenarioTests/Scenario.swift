import WaterPayBindings
import WaterPaySandbox

// The words of a scenario file, as docs/scenarios.md defines them. ScenarioFile.swift reads them strictly, Seen.swift
// has the words for what is seen, and HouseholdWords.swift all those about saved households.

/// One journey of a resident.
struct Scenario: Codable, Sendable {
    /// For editors.
    let schema: String?
    /// What is true when it passes.
    let title: String
    /// Why that matters to a resident.
    let why: String
    /// What the gateway's clock shows at the beginning; the real time if not said.
    let gatewayBeginsAt: String?
    /// What happens, in its order.
    let steps: [Step]
    /// What must be there when all is done.
    let afterwards: Afterwards

    private enum CodingKeys: String, CodingKey {
        case title, why, steps, afterwards
        case schema = "$schema"
        case gatewayBeginsAt = "gateway_begins_at"
    }
}

/// Something that the resident, the phone or the gateway does, or that must be seen.
enum Step: Sendable {
    /// The resident keys in a number, and it is looked up.
    case keyIn(String)
    /// The resident fills in the fields of a biller, and it is looked up.
    case fillIn(FilledIn)
    /// The resident takes a photograph, a file of the repository; the first bill on it is looked up.
    case scanPhoto(String)
    /// The camera read this text; it is looked up.
    case scanText(String)
    /// The app asks how a bill can be paid.
    case askMethods(WhichBill)
    /// The resident asks for the barcodes with which a bill is paid in a store.
    case drawSlip(WhichBill)
    /// The resident does something with the saved households.
    case households(HouseholdsAct)
    /// The resident wants something forgotten.
    case erase(Forgotten)
    /// The resident makes a backup with this passphrase, and keeps it elsewhere.
    case backUp(String)
    /// The resident restores the backup that was made last, on whatever phone, with this passphrase.
    case restore(String)
    /// The resident chooses how to pay, and sees the offer.
    case prepare(Choice)
    /// The resident authorises the offer, and it is paid.
    case authorise(Signer)
    /// Both at once.
    case pay(Choice)
    /// This must be seen now.
    case see(Screen)
    /// The newest payment must come to this.
    case waitFor(PaymentSeen)
    /// The gateway, or somebody there, does something.
    case gateway(GatewayAct)
    /// The phone does something to the app.
    case app(AppAct)
    /// Something happens to the ledger while the app is closed.
    case ledger(LedgerAct)
    /// The resident takes another phone, or this one again.
    case takePhone(String)
}

/// Which bill of the last look-up, counted from 0; the first if not said.
struct WhichBill: Codable, Sendable {
    let bill: UInt32?
}

/// Which bill, and the gateway's name for the way to pay it.
struct Choice: Codable, Sendable {
    let bill: UInt32?
    let method: String
}

/// Whose key signs.
enum Signer: Spelled {
    case ownKey, foreignKey
}

/// What a phone does to an app.
enum AppAct: Spelled {
    case suspend, resume, close, open, acknowledgeSetAside
}

/// What happens to the ledger while the app is closed.
enum LedgerAct: Spelled {
    case lose, damage
}

/// What happens at the gateway.
enum GatewayAct: Sendable {
    /// It behaves again.
    case behave
    /// It forgets everything but the households.
    case forget
    /// From now on it misbehaves, so many times or until it behaves again.
    case misbehave(Misbehaviour)
    /// Time passes there.
    case advanceSeconds(UInt32)
    /// Somebody decides the newest payment.
    case decide(Verdict)
    /// The waterworks changes what a bill of the last look-up asks for.
    case correctBill(Correction)
}

/// What a bill asks for from now on.
struct Correction: Codable, Sendable {
    let bill: UInt32?
    let amount: Twd
}

/// A fault, the requests that it concerns, and how many times.
struct Misbehaviour: Codable, Sendable {
    let fault: Fault
    let on: Operation?
    let times: UInt32?
}

/// What is filled in for a biller, in the order of its fields.
struct FilledIn: Codable, Sendable {
    let biller: String
    let values: [String]
}

/// What becomes of a payment that somebody has to decide.
enum Verdict: Spelled {
    case confirm, cancel, decline, expire
}

/// The requests that a fault can concern.
enum Operation: Spelled {
    case bills, printedCodes, bill, paymentMethods, deviceKeys, quotes, sendPayment, askPayment, accountPayments
    case promotions
}

/// The faults of docs/sandbox.md, with a capital for `-`.
enum FaultKind: CaseIterable {
    case dropBeforeEffect, dropAfterEffect, delay, late, errorBeforeEffect, errorAfterEffect, unavailable,
        tooManyRequests
    case inProgress, notFound, codeNotAccepted, billerNotServed, redirect, cutBody, emptyBody, hugeBody,
        wrongContentType, wrongDate,
        wrongId
    case wrongAmount, wrongBill, wrongPayee, badSignature, unknownReceiptKey, staleReceipt

    /// Whether it comes with a number, as `delay=400`.
    var hasNumber: Bool {
        switch self {
        case .delay, .late, .unavailable, .tooManyRequests, .wrongDate: true
        case .dropBeforeEffect, .dropAfterEffect, .errorBeforeEffect, .errorAfterEffect, .inProgress, .notFound,
            .codeNotAccepted, .billerNotServed, .redirect, .cutBody, .emptyBody, .hugeBody, .wrongContentType, .wrongId,
            .wrongAmount,
            .wrongBill, .wrongPayee, .badSignature, .unknownReceiptKey, .staleReceipt:
            false
        }
    }
}

/// A fault of the sandbox, as it is spelled there.
struct Fault: Sendable {
    let spelled: String
}

/// What must be there when all is done.
struct Afterwards: Codable, Sendable {
    /// The stages of the payments of the phone in hand, the newest first.
    let ledger: [StageWord]
    /// What the gateway must have done.
    let gateway: Gateway

    /// The total of every movement of money there, in their order.
    struct Gateway: Codable, Sendable {
        let charges: [Twd]
    }
}

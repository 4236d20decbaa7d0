import WaterPayBindings

// Something that a resident sees. The same types say what must be seen and what is seen; in the former a word that is
// not said is none, and may be anything. Matching.swift compares the two.

/// Everything in front of the resident.
struct Screen: Codable, Sendable {
    /// Why the last step did not happen.
    var failure: FailureSeen?
    var lookUp: LookUpWord?
    /// The bills of the last look-up, the oldest first.
    var bills: [BillSeen]?
    /// In what the printed code and its bill differ.
    var differences: [DifferenceSeen]?
    /// The names of the ways to pay that were asked for.
    var methods: [String]?
    /// What is expected to come back by each of them, in their order; none when the gateway does not tell.
    var expectedCashback: [Twd]?
    /// The texts of the three barcodes that were asked for.
    var slip: [String]?
    /// The saved households, in the resident's order.
    var households: [HouseholdSeen]?
    /// What the last refresh brought.
    var news: [NewsSeen]?
    /// The names of the households that could not be asked about then, in their order.
    var notRefreshed: [String]?
    /// The reminders to come, at the usual times, the soonest first.
    var reminders: [ReminderSeen]?
    /// How many payments the last erasing erased.
    var erased: UInt32?
    /// What the last backup brought that was restored.
    var restored: RestoredSeen?
    /// What is to be authorised.
    var offer: OfferSeen?
    /// The newest payment of this phone.
    var payment: PaymentSeen?
    /// All payments of this phone, the newest first.
    var history: [PaymentSeen]?
    /// Whether the app says that a damaged ledger was set aside.
    var ledgerSetAside: Bool?

    private enum CodingKeys: String, CodingKey {
        case failure, bills, differences, methods, slip, households, news, reminders, erased, restored, offer, payment
        case history
        case lookUp = "look_up"
        case expectedCashback = "expected_cashback"
        case notRefreshed = "not_refreshed"
        case ledgerSetAside = "ledger_set_aside"
    }
}

/// What a look-up came to.
enum LookUpWord: Spelled {
    case due, nothingDue, noSuchNumber
}

/// A bill of the last look-up, or of a saved household.
struct BillSeen: Codable, Sendable {
    var amount: Twd?
    var charges: [String]?
    var lateFee: Twd?
    var due: CalendarDate?
    var status: StatusWord?
    var printed: Bool?
    var perhapsPaidElsewhere: Bool?

    private enum CodingKeys: String, CodingKey {
        case amount, charges, due, status, printed
        case lateFee = "late_fee"
        case perhapsPaidElsewhere = "perhaps_paid_elsewhere"
    }
}

/// Whether a bill is paid.
enum StatusWord: Spelled {
    case unpaid, overduePayable, overdueClosed, beingPaid, paid, paidElsewhere, automaticDebit, unknown
}

/// What a backup brought that was not there.
struct RestoredSeen: Codable, Sendable {
    /// How many, or receipts of payments that had none.
    var payments: UInt32?
    var households: UInt32?
}

/// What the resident is asked to authorise.
struct OfferSeen: Codable, Sendable {
    var amount: Twd?
    var fee: Twd?
    var total: Twd?
    var cashback: Twd?
}

/// A payment of this phone.
struct PaymentSeen: Codable, Sendable {
    var stage: StageWord?
    var reason: DeclineReason?
    var doubt: Doubt?
    var amount: Twd?
    var fee: Twd?
    var total: Twd?
    var cashback: Twd?
}

/// Where a payment stands.
enum StageWord: Spelled {
    case beingConfirmed, needsResident, paid, declined, alreadyPaid, expired
}

/// Why a step did not happen.
struct FailureSeen: Codable, Sendable {
    var kind: FailureKind
    var status: StatusWord?
    var retryAfterSeconds: UInt32?
    var instead: Instead?
    var biller: String?
    var field: UInt32?

    private enum CodingKeys: String, CodingKey {
        case kind, status, instead, biller, field
        case retryAfterSeconds = "retry_after_seconds"
    }
}

/// Why something did not happen.
enum FailureKind: Spelled {
    case wrongLength, wrongCharacters, wrongForm, notAChoice, unreadablePhoto, noCode, notABill
    case gatewayUnreachable, gatewayBusy, gatewayNotUnderstood, billerNotServed
    case noSuchBill, billNotPayable, billChanged, methodNotOffered
    case paymentUnderWay, alreadyPaid, offerExpired, noRandomness, badSignature, notStarted
    case noSuchPayment, noReceipt, ledgerFailed, notRunning
    case householdName, householdAlreadySaved, tooManyHouseholds, householdNotSaved, householdsFailed
    case notTakenInStores, notOwed, overdueInStores, overStoreLimit
    case passphraseTooShort, passphraseTooLong, wrongPassphrase, notABackup, backupDamaged, backupNewer
}

/// What a code is that leads to no water bill.
enum Instead: Spelled {
    case empty, tooLong, brokenTwqr, brokenEmvco, brokenBarcodes, misreadBarcodes, purchaseOrTransfer, otherBill
    case encryptedNumber, unknownNumber, contradiction, taxForm, otherCode
}

/// In what the printed code and its bill differ.
enum DifferenceSeen: Sendable {
    case codeNotAccepted
    case payee(printed: String?, now: String?)
    case amount(printed: Twd?, now: Twd?)
    case due(printed: CalendarDate?, now: CalendarDate?)
    case codeExpired(printed: String?)
    case noSuchBillNow
}

extension DifferenceSeen: Codable {
    private enum About: Spelled {
        case codeNotAccepted, payee, amount, due, codeExpired, noSuchBillNow
    }

    private enum CodingKeys: CodingKey {
        case about, printed, now
    }

    init(from decoder: any Decoder) throws {
        let words = try decoder.container(keyedBy: CodingKeys.self)
        func read<Value: Decodable>(_ key: CodingKeys) throws -> Value? {
            try words.decodeIfPresent(Value.self, forKey: key)
        }
        switch try words.decode(About.self, forKey: .about) {
        case .codeNotAccepted: self = .codeNotAccepted
        case .payee: self = .payee(printed: try read(.printed), now: try read(.now))
        case .amount: self = .amount(printed: try read(.printed), now: try read(.now))
        case .due: self = .due(printed: try read(.printed), now: try read(.now))
        case .codeExpired: self = .codeExpired(printed: try read(.printed))
        case .noSuchBillNow: self = .noSuchBillNow
        }
    }

    func encode(to encoder: any Encoder) throws {
        var words = encoder.container(keyedBy: CodingKeys.self)
        func write(_ about: About, _ printed: (some Encodable)?, _ now: (some Encodable)?) throws {
            try words.encode(about, forKey: .about)
            try words.encodeIfPresent(printed, forKey: .printed)
            try words.encodeIfPresent(now, forKey: .now)
        }
        let nothing: String? = nil
        switch self {
        case .codeNotAccepted: try write(.codeNotAccepted, nothing, nothing)
        case .payee(let printed, let now): try write(.payee, printed, now)
        case .amount(let printed, let now): try write(.amount, printed, now)
        case .due(let printed, let now): try write(.due, printed, now)
        case .codeExpired(let printed): try write(.codeExpired, printed, nothing)
        case .noSuchBillNow: try write(.noSuchBillNow, nothing, nothing)
        }
    }
}

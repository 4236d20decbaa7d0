import WaterPayBindings

// The core's values, as they come through the bindings, in the words of the scenarios.

extension LookUp {
    /// What it came to.
    var word: LookUpWord {
        switch self {
        case .due: .due
        case .nothingDue: .nothingDue
        case .noSuchNumber: .noSuchNumber
        }
    }

    /// What it found, if anything.
    var found: Found? {
        switch self {
        case .due(let found, _), .nothingDue(let found, _): found
        case .noSuchNumber: nil
        }
    }
}

extension BillSeen {
    /// A bill of a look-up, or of a saved household.
    init(_ found: FoundBill) {
        let lateFee = found.bill.charges.first { $0.kind == .lateFee && !$0.credited }
        self.init(
            amount: found.bill.amount.amount,
            charges: found.bill.charges.map(\.name),
            lateFee: lateFee?.amount.amount ?? Twd(dollars: 0),
            due: found.bill.due.date,
            status: found.bill.status.word,
            printed: found.printed,
            perhapsPaidElsewhere: found.nextStep.asksIfPaidElsewhere
        )
    }
}

extension NextStep {
    /// Whether the resident is asked first if the bill was not paid in a store.
    fileprivate var asksIfPaidElsewhere: Bool {
        switch self {
        case .payUnlessPaidElsewhere: true
        case .pay, .followPayment, .showReceipt, .nothing: false
        }
    }
}

extension DifferenceSeen {
    /// A difference between the printed code and its bill.
    init(_ difference: Difference) {
        switch difference.kind {
        case .codeNotAccepted: self = .codeNotAccepted
        case .anotherPayee(let printed, let now): self = .payee(printed: printed.reveal(), now: now)
        case .anotherAmount(let printed, let now): self = .amount(printed: printed, now: now)
        case .anotherDueDate(let printed, let now): self = .due(printed: printed, now: now)
        case .codeExpired(let at): self = .codeExpired(printed: at)
        case .noSuchBillNow: self = .noSuchBillNow
        }
    }
}

extension OfferSeen {
    /// What the resident is asked to authorise.
    init(_ offer: Offer) {
        self.init(
            amount: offer.bill.amount.amount,
            fee: offer.method.fee.amount,
            total: offer.total.amount,
            cashback: orNothing(offer.cashback)
        )
    }
}

extension PaymentSeen {
    /// A payment.
    init(_ payment: Payment) {
        self.init(
            stage: payment.stage.word,
            amount: payment.amount.amount,
            fee: payment.fee.amount,
            total: payment.total.amount
        )
        switch payment.stage {
        case .beingConfirmed(let doubt): self.doubt = doubt
        case .declined(let reason): self.reason = reason
        case .paid(let receipt): cashback = orNothing(receipt.cashback)
        case .needsResident, .alreadyPaid, .expired: break
        }
    }
}

extension Stage {
    /// Where a payment stands.
    var word: StageWord {
        switch self {
        case .beingConfirmed: .beingConfirmed
        case .needsResident: .needsResident
        case .paid: .paid
        case .declined: .declined
        case .alreadyPaid: .alreadyPaid
        case .expired: .expired
        }
    }
}

extension NumberProblem {
    fileprivate var word: FailureKind {
        switch self {
        case .wrongLength: .wrongLength
        case .digitsOnly, .lettersAndDigitsOnly: .wrongCharacters
        case .wrongForm: .wrongForm
        case .notAChoice: .notAChoice
        }
    }
}

extension FailureSeen {
    /// Why a step did not happen. An error that no step of a scenario can bring about breaks it.
    init(_ error: WaterPayError) throws {
        switch error {
        case .UnreadablePhoto: self.init(kind: .unreadablePhoto)
        case .NotABill(let problem, _, _): self.init(kind: .notABill, instead: problem.word)
        case .NotAnAccountNumber(let field, let problem, _, _): self.init(kind: problem.word, field: field)
        case .NotDone(let problem, _, _): self.init(problem)
        case .HouseholdsFailed(let problem, _, _): self.init(problem)
        case .NoStoreSlip(let problem, _, _): self.init(problem)
        case .BackupFailed(let problem, _, _): try self.init(problem)
        case .NotOpened, .NotAFrame, .NoReceiptPage, .BadArgument, .Broken: throw Why.runnerFailed(error)
        }
    }

    private init(_ problem: JourneyProblem) {
        switch problem {
        case .gatewayUnreachable: self.init(kind: .gatewayUnreachable)
        case .gatewayBusy(let after): self.init(kind: .gatewayBusy, retryAfterSeconds: after.map { UInt32($0) })
        case .gatewayNotUnderstood: self.init(kind: .gatewayNotUnderstood)
        case .billerNotServed(let biller): self.init(kind: .billerNotServed, biller: biller)
        case .noSuchBill: self.init(kind: .noSuchBill)
        case .billNotPayable(let status): self.init(kind: .billNotPayable, status: status.word)
        case .billChanged: self.init(kind: .billChanged)
        case .methodNotOffered: self.init(kind: .methodNotOffered)
        case .paymentUnderWay: self.init(kind: .paymentUnderWay)
        case .alreadyPaid: self.init(kind: .alreadyPaid)
        case .offerExpired: self.init(kind: .offerExpired)
        case .badSignature: self.init(kind: .badSignature)
        case .notStarted: self.init(kind: .notStarted)
        case .noSuchPayment: self.init(kind: .noSuchPayment)
        case .noReceipt: self.init(kind: .noReceipt)
        case .ledgerFailed: self.init(kind: .ledgerFailed)
        case .noRandomness: self.init(kind: .noRandomness)
        case .notRunning: self.init(kind: .notRunning)
        }
    }
}

private func orNothing(_ cashback: Cashback?) -> Twd {
    cashback?.amount.amount ?? Twd(dollars: 0)
}

extension BillStatus {
    /// Whether a bill is paid.
    var word: StatusWord {
        switch self {
        case .unpaid: .unpaid
        case .overduePayable: .overduePayable
        case .overdueClosed: .overdueClosed
        case .beingPaid: .beingPaid
        case .paid: .paid
        case .paidElsewhere: .paidElsewhere
        case .automaticDebit: .automaticDebit
        case .unknown: .unknown
        }
    }
}

extension CodeProblem {
    fileprivate var word: Instead {
        switch self {
        case .empty: .empty
        case .tooLong: .tooLong
        case .brokenTwqr: .brokenTwqr
        case .brokenEmvCo: .brokenEmvco
        case .brokenBarcodes: .brokenBarcodes
        case .misreadBarcodes: .misreadBarcodes
        case .purchaseOrTransfer: .purchaseOrTransfer
        case .otherBill: .otherBill
        case .encryptedNumber: .encryptedNumber
        case .unknownNumber: .unknownNumber
        case .contradiction: .contradiction
        case .taxForm: .taxForm
        case .otherCode: .otherCode
        }
    }
}

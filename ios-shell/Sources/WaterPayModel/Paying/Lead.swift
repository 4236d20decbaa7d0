import WaterPayBindings

/// Where the resident is led from the offer.
enum Lead: Hashable, Sendable {
    /// To the payment: begun just now, under way before, or the one that paid the bill long since.
    case toPayment(PaymentId)
    /// Back to the bill as it is now; the words say why.
    case toBillAgain(Words)

    /// Where a refusal leads; nowhere if it is only to be read.
    init?(after error: WaterPayError) {
        switch error {
        case .NotDone(let problem, let words, _):
            switch problem {
            case .paymentUnderWay(let payment), .alreadyPaid(let payment, _):
                self = .toPayment(payment)
            case .billChanged, .offerExpired, .noSuchBill, .billNotPayable:
                self = .toBillAgain(words)
            case .gatewayUnreachable, .gatewayBusy, .gatewayNotUnderstood, .billerNotServed, .methodNotOffered,
                .badSignature, .notStarted, .noSuchPayment, .noReceipt, .ledgerFailed, .noRandomness, .notRunning:
                return nil
            }
        case .NotOpened, .NotAFrame, .UnreadablePhoto, .NotABill, .NotAnAccountNumber, .HouseholdsFailed, .NoStoreSlip,
            .BackupFailed, .NoReceiptPage, .BadArgument, .Broken:
            return nil
        }
    }
}

extension Navigation {
    /// Goes where `lead` says.
    func follow(_ lead: Lead) {
        switch lead {
        case .toPayment(let payment):
            startOver(at: .payment(payment))
        case .toBillAgain(let words):
            let stop = back { if case .bill = $0.destination { true } else { false } }
            if case .bill(let bill) = stop?.model { bill.lookUpAgain(because: words) }
        }
    }
}

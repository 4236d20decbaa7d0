import WaterPayBindings

/// Every screen there is after the first, with what it is about.
public enum Destination: Hashable, Sendable {
    /// The live camera.
    case scan
    /// The number pad.
    case keyIn
    /// Everybody whose bills can be looked up.
    case billers
    /// What one of them has to know.
    case fillIn(BillerId)
    /// What was found for a number or a code.
    case household(Sought)
    /// One bill of those that were found.
    case bill(BillId, of: Sought, in: Found)
    /// The ways to pay a bill.
    case methods(Bill)
    /// The offer that the resident decides on.
    case confirm(Bill, by: MethodId)
    /// How a payment stands.
    case payment(PaymentId)
    /// What was paid or tried.
    case history
    /// The proof of a payment.
    case receipt(PaymentId)
    /// How else a bill can be paid.
    case otherWays(Bill)
    /// The barcodes of a bill for the till of a store.
    case storeSlip(Bill)
    /// What a household that was found is to be called.
    case saving(Found)
    /// The list of saved households, to be changed.
    case households
    /// A year of a household.
    case lookingBack(Account)
    /// The question before something is forgotten.
    case erasing(Erasure)
    /// When to be reminded, and of what.
    case reminders
    /// What backups are for.
    case backups
    /// The passphrase of a backup, and then the backup.
    case backingUp
    /// A backup that is brought here.
    case restoring
    /// Language, appearance, and what is verified.
    case settings
}

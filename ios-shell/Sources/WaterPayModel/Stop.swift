import Observation

/// One stop on the way: a destination, and the model of its screen for as long as it can be come back to. Two stops at one
/// destination are two.
@MainActor
@Observable
public final class Stop {
    /// What the screen here is about.
    public let destination: Destination

    @ObservationIgnored private let make: @MainActor (Tasks) -> StopModel
    @ObservationIgnored private var made: StopModel?
    @ObservationIgnored private var tasks = Tasks()
    private var timesForgotten = 0

    init(at destination: Destination, make: @escaping @MainActor (Tasks) -> StopModel) {
        self.destination = destination
        self.make = make
    }

    /// The model of this stop's screen, made when it is first asked for. Its tasks end when the stop is left.
    public var model: StopModel {
        // A screen that has read the model reads the next one when this one is forgotten.
        _ = timesForgotten
        if let made { return made }
        let new = make(tasks)
        made = new
        return new
    }

    /// What is known here is to be asked for again.
    func forget() {
        tasks.end()
        tasks = Tasks()
        made = nil
        timesForgotten += 1
    }

    func leave() {
        tasks.end()
    }
}

extension Stop: Hashable {
    public nonisolated static func == (one: Stop, other: Stop) -> Bool {
        one === other
    }

    public nonisolated func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(self))
    }
}

/// The models of all screens after the first.
@MainActor
public enum StopModel {
    /// Of ``Destination/scan``.
    case scan(ScanModel)
    /// Of ``Destination/keyIn``.
    case keyIn(KeyInModel)
    /// Of ``Destination/billers``.
    case billers(BillersModel)
    /// Of ``Destination/fillIn(_:)``.
    case fillIn(FillInModel)
    /// Of ``Destination/household(_:)``.
    case household(HouseholdModel)
    /// Of ``Destination/bill(_:of:in:)``.
    case bill(BillModel)
    /// Of ``Destination/methods(_:)``.
    case methods(MethodsModel)
    /// Of ``Destination/confirm(_:by:)``.
    case confirm(ConfirmModel)
    /// Of ``Destination/payment(_:)``.
    case payment(PaymentModel)
    /// Of ``Destination/history``.
    case history(HistoryModel)
    /// Of ``Destination/receipt(_:)``.
    case receipt(ReceiptModel)
    /// Of ``Destination/otherWays(_:)``.
    case otherWays(OtherWaysModel)
    /// Of ``Destination/storeSlip(_:)``.
    case storeSlip(StoreSlipModel)
    /// Of ``Destination/saving(_:)``.
    case saving(SavingModel)
    /// Of ``Destination/households``.
    case households(HouseholdsModel)
    /// Of ``Destination/lookingBack(_:)``.
    case lookingBack(LookingBackModel)
    /// Of ``Destination/erasing(_:)``.
    case erasing(ErasingModel)
    /// Of ``Destination/reminders``.
    case reminders(RemindersModel)
    /// Of ``Destination/backups``.
    case backups(BackupsModel)
    /// Of ``Destination/backingUp``.
    case backingUp(BackingUpModel)
    /// Of ``Destination/restoring``.
    case restoring(RestoringModel)
    /// Of ``Destination/settings``.
    case settings(SettingsModel)
}

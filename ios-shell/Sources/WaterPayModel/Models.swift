import WaterPayBindings

/// Makes the model of every screen, out of what the screens stand on.
@MainActor
struct Models {
    let waterPay: any WaterPayProtocol
    let platform: Platform
    let settings: SettingsModel
    let schedule: ReminderSchedule
    let sandbox: Bool
    let onErased: @MainActor (Erasure) -> Void
    let onRestored: @MainActor () -> Void

    func home(_ navigation: Navigation, _ tasks: Tasks) -> HomeModel {
        HomeModel(
            at: waterPay,
            surroundings: platform.surroundings,
            sandbox: sandbox,
            navigation: navigation,
            tasks: tasks,
            onNews: schedule.renew
        )
    }

    func model(at destination: Destination, _ navigation: Navigation, _ tasks: Tasks) -> StopModel {
        switch destination {
        case .scan:
            .scan(ScanModel(at: waterPay, platform: platform, navigation: navigation, tasks: tasks))
        case .keyIn:
            .keyIn(KeyInModel(at: waterPay, navigation: navigation))
        case .billers:
            .billers(BillersModel(at: waterPay, navigation: navigation))
        case .fillIn(let biller):
            .fillIn(FillInModel(for: biller, at: waterPay, navigation: navigation))
        case .household(let sought):
            .household(HouseholdModel(sought, at: waterPay, navigation: navigation, tasks: tasks))
        case .bill(let id, let sought, let found):
            .bill(BillModel(id, of: sought, in: found, at: waterPay, navigation: navigation, tasks: tasks))
        case .methods(let bill):
            .methods(MethodsModel(bill, at: waterPay, navigation: navigation, tasks: tasks))
        case .confirm(let bill, let method):
            .confirm(
                ConfirmModel(
                    bill,
                    by: method,
                    at: waterPay,
                    deviceKey: platform.deviceKey,
                    tasks: tasks
                ) { [weak navigation] in navigation?.follow($0) }
            )
        case .payment(let id):
            .payment(
                PaymentModel(
                    id,
                    at: waterPay,
                    surroundings: platform.surroundings,
                    navigation: navigation,
                    tasks: tasks
                )
            )
        case .history:
            .history(
                HistoryModel(at: waterPay, surroundings: platform.surroundings, navigation: navigation, tasks: tasks)
            )
        case .receipt(let payment):
            .receipt(
                ReceiptModel(
                    of: payment,
                    at: waterPay,
                    surroundings: platform.surroundings,
                    sandbox: sandbox,
                    tasks: tasks
                )
            )
        case .otherWays(let bill):
            .otherWays(OtherWaysModel(bill, at: waterPay, navigation: navigation))
        case .storeSlip(let bill):
            .storeSlip(
                StoreSlipModel(
                    of: bill,
                    at: waterPay,
                    surroundings: platform.surroundings,
                    navigation: navigation,
                    tasks: tasks
                )
            )
        case .saving(let found):
            .saving(
                SavingModel(found, at: waterPay, navigation: navigation, tasks: tasks, onSaved: schedule.renew)
            )
        case .households:
            .households(
                HouseholdsModel(at: waterPay, navigation: navigation, tasks: tasks, onChanged: schedule.renew)
            )
        case .lookingBack(let account):
            .lookingBack(LookingBackModel(account, at: waterPay, tasks: tasks))
        case .erasing(let erasure):
            .erasing(
                ErasingModel(erasure, at: waterPay, navigation: navigation) { [onErased] in onErased(erasure) }
            )
        case .reminders:
            .reminders(RemindersModel(settings, schedule, reminding: platform.reminding, tasks: tasks))
        case .backups:
            .backups(BackupsModel(navigation: navigation))
        case .backingUp:
            .backingUp(
                BackingUpModel(
                    at: waterPay,
                    surroundings: platform.surroundings,
                    navigation: navigation,
                    tasks: tasks
                )
            )
        case .restoring:
            .restoring(
                RestoringModel(
                    at: waterPay,
                    surroundings: platform.surroundings,
                    navigation: navigation,
                    tasks: tasks,
                    onRestored: onRestored
                )
            )
        case .settings:
            .settings(settings)
        }
    }
}

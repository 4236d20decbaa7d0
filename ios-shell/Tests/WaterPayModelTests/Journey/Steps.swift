import Foundation
import Testing
import WaterPayBindings
import WaterPaySandbox

@testable import WaterPayModel

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// What a resident does and sees. Everything is awaited.
extension Journey {
    /// Keys `number` in and has it looked up.
    func looksUp(_ number: String) async throws {
        app.home.send(.keyIn)
        let keyIn = try await keyIn()
        keyIn.send(.type(Personal(number)))
        keyIn.send(.lookUp)
    }

    /// Goes on from the number pad to the fields of another biller.
    func fillsIn(_ biller: BillerId) async throws -> FillInModel {
        app.home.send(.keyIn)
        try await keyIn().send(.otherBillers)
        let billers: BillersModel = try await come("the billers") {
            if case .billers(let model) = $0 { model } else { nil }
        }
        #expect(billers.billers.contains { $0.id == biller })
        billers.send(.choose(biller))
        return try await come("the fields") { if case .fillIn(let model) = $0 { model } else { nil } }
    }

    /// Views the first bill of the household that is shown.
    @discardableResult
    func viewsTheBill() async throws -> BillModel {
        let household = try await household()
        let found = try #require(try await household.answer().found)
        household.send(.viewBill(try #require(found.bills.first), of: found))
        return try await bill()
    }

    /// Looks up what `number` owes, and asks for the ways to pay it.
    func reachesTheMethods(of number: String) async throws {
        try await looksUp(number)
        let bill = try await viewsTheBill()
        bill.send(.pay(try await bill.there().bill))
    }

    /// Goes on to the offer for the bill of `number`.
    @discardableResult
    func reachesTheOffer(of number: String, by method: MethodId = "stored_value") async throws -> ConfirmModel {
        try await reachesTheMethods(of: number)
        return try await chooses(method)
    }

    /// Chooses a way to pay, and comes to the offer.
    @discardableResult
    func chooses(_ method: MethodId) async throws -> ConfirmModel {
        let methods = try await methods()
        let offered = try await eventually("the ways to pay") { methods.state.value }
        #expect(offered.contains { $0.id == method })
        methods.send(.choose(method))
        let confirm = try await confirm()
        _ = try await confirm.offer()
        return confirm
    }

    /// Agrees to the offer, and comes to the payment.
    @discardableResult
    func authorises() async throws -> PaymentModel {
        try await confirm().send(.authorise)
        return try await payment()
    }

    /// Answers on the page that the app has opened.
    func confirmsInTheWallet(_ answer: String) async throws {
        let address = try await eventually("the wallet is open") { surroundings.opened.first }
        var request = URLRequest(url: try #require(URL(string: address)))
        request.httpMethod = "POST"
        request.httpBody = Data("answer=\(answer)".utf8)
        let (_, response) = try await URLSession.shared.data(for: request)
        #expect((response as? HTTPURLResponse)?.statusCode == 200)
    }
}

/// The model of the screen where the resident is, once they are there.
extension Journey {
    func scan() async throws -> ScanModel {
        try await come("the camera") { if case .scan(let model) = $0 { model } else { nil } }
    }

    func keyIn() async throws -> KeyInModel {
        try await come("the number pad") { if case .keyIn(let model) = $0 { model } else { nil } }
    }

    func household() async throws -> HouseholdModel {
        try await come("the household") { if case .household(let model) = $0 { model } else { nil } }
    }

    func bill() async throws -> BillModel {
        try await come("the bill") { if case .bill(let model) = $0 { model } else { nil } }
    }

    func methods() async throws -> MethodsModel {
        try await come("the ways to pay") { if case .methods(let model) = $0 { model } else { nil } }
    }

    func confirm() async throws -> ConfirmModel {
        try await come("the offer") { if case .confirm(let model) = $0 { model } else { nil } }
    }

    func payment() async throws -> PaymentModel {
        try await come("the payment") { if case .payment(let model) = $0 { model } else { nil } }
    }

    func history() async throws -> HistoryModel {
        try await come("the history") { if case .history(let model) = $0 { model } else { nil } }
    }

    func receipt() async throws -> ReceiptModel {
        try await come("the receipt") { if case .receipt(let model) = $0 { model } else { nil } }
    }

    func saving() async throws -> SavingModel {
        try await come("the saving") { if case .saving(let model) = $0 { model } else { nil } }
    }

    func households() async throws -> HouseholdsModel {
        try await come("the list of households") { if case .households(let model) = $0 { model } else { nil } }
    }

    func otherWays() async throws -> OtherWaysModel {
        try await come("the other ways") { if case .otherWays(let model) = $0 { model } else { nil } }
    }

    func storeSlip() async throws -> StoreSlipModel {
        try await come("the barcodes") { if case .storeSlip(let model) = $0 { model } else { nil } }
    }

    func lookingBack() async throws -> LookingBackModel {
        try await come("a year") { if case .lookingBack(let model) = $0 { model } else { nil } }
    }

    func erasing() async throws -> ErasingModel {
        try await come("the question") { if case .erasing(let model) = $0 { model } else { nil } }
    }

    func reminders() async throws -> RemindersModel {
        try await come("the reminders") { if case .reminders(let model) = $0 { model } else { nil } }
    }

    func backups() async throws -> BackupsModel {
        try await come("the backups") { if case .backups(let model) = $0 { model } else { nil } }
    }

    func backingUp() async throws -> BackingUpModel {
        try await come("the making of a backup") { if case .backingUp(let model) = $0 { model } else { nil } }
    }

    func restoring() async throws -> RestoringModel {
        try await come("the restoring") { if case .restoring(let model) = $0 { model } else { nil } }
    }

    private func come<Model>(_ place: String, _ pick: (StopModel) -> Model?) async throws -> Model {
        try await eventually("the resident is at \(place)") { (navigation.path.last?.model).flatMap(pick) }
    }
}

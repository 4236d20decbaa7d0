import Foundation
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

/// A phone in a scenario: what belongs to it, the app if it is open, and what is in front of the resident.
final class ScenarioPhone {
    private let phone: Phone
    private var app: WaterPay?

    /// What is in front of the resident, besides what the app knows by itself.
    var shown = Shown()

    /// What was authorised here, of which account, since the ledger was last lost or damaged, and is not erased.
    private(set) var authorised: [PaymentId: Account] = [:]

    /// One that pays at `gateway`; the app is not open yet.
    init(gateway: String) throws {
        phone = try Phone(gateway: gateway)
    }

    var isOpen: Bool { app != nil }

    /// Opens the app over the folder.
    func open() async throws {
        if isOpen { throw Why.outOfPlace("the app is open") }
        app = try await WaterPay.opened(phone.settings)
    }

    /// Closes the app in good order; what was on the screen is gone.
    func close() async throws {
        let closing = try openApp()
        app = nil
        shown = Shown()
        try await closing.shutDown()
    }

    func suspend() async throws {
        try await openApp().suspend()
    }

    func resume() async throws {
        try await openApp().resume()
    }

    func acknowledgeSetAside() async throws {
        try await openApp().setAsideWasTold()
    }

    /// Deletes the folder, as by a new installation that keeps its key.
    func loseLedger() throws {
        try FileManager.default.removeItem(at: closedFolder())
        authorised = [:]
    }

    /// Overwrites the beginning of the ledger's file.
    func damageLedger() throws {
        let ledger = try FileHandle(forUpdating: closedFolder().appending(path: "ledger.sqlite"))
        try ledger.write(contentsOf: Data(repeating: UInt8(ascii: "x"), count: 100))
        try ledger.close()
        authorised = [:]
    }

    /// Keys a number in; it is looked up.
    func keyIn(_ number: String) async throws {
        try await show { try await $0.lookUp(account: $0.keyedIn(number: number)) }
    }

    /// Fills in what a biller has to know; it is looked up.
    func fillIn(_ filledIn: FilledIn) async throws {
        let values = filledIn.values.map(Personal.init)
        try await show { try await $0.lookUp(account: $0.filledIn(biller: filledIn.biller, values: values)) }
    }

    /// Scans a code with this text; it is looked up.
    func scanText(_ text: String) async throws {
        try await show { try await $0.lookUpCode(text: text) }
    }

    /// Takes a photograph; the first bill on it is looked up, or else the first code says why it is none.
    func scanPhoto(_ photo: URL) async throws {
        let bytes = try Data(contentsOf: photo)
        try await show { app in
            let texts = try await app.reading(of: bytes).codes.map { $0.text.reveal() }
            guard let bill = texts.first(where: { (try? app.understand(text: $0)) != nil }) ?? texts.first else {
                shown.failure = FailureSeen(kind: .noCode)
                return nil
            }
            return try await app.lookUpCode(text: bill)
        }
    }

    /// Asks how a bill can be paid, and what is expected to come back; the latter may stay unknown.
    func askMethods(_ bill: UInt32?) async throws {
        let (app, bill) = (try openApp(), try self.bill(bill))
        guard let methods = try await attempt({ try await $0.methods(bill: bill) }) else { return }
        let expected = try await outcome { try await app.expectedCashback(bill: bill, methods: methods) }
        shown.methods = methods
        shown.expectedCashback = try? expected.get()
    }

    /// Chooses how to pay, and is shown an offer.
    func prepare(_ choice: Choice) async throws {
        let bill = try bill(choice.bill)
        shown.offered = nil
        shown.offered = try await attempt { try await $0.prepare(bill: bill, method: choice.method) }
    }

    /// Signs the offer, and pays.
    func authorise(_ signer: Signer) async throws {
        guard let offered = shown.offered else { throw Why.outOfPlace("there is no offer") }
        let signature =
            switch signer {
            case .ownKey: try phone.sign(offered)
            case .foreignKey: try KeyInMemory().sign(offered.toSign())
            }
        if let paying = try await attempt({ _ in try await offered.pay(signature: signature) }) {
            authorised[paying.id] = paying.account
        }
    }

    /// `prepare`, and if that succeeds `authorise` with the phone's key.
    func pay(_ choice: Choice) async throws {
        try await prepare(choice)
        if shown.offered != nil { try await authorise(.ownKey) }
    }

    /// Waits until the newest payment is as `expected`.
    func wait(for expected: PaymentSeen, patience: Double) async throws {
        let app = try openApp()
        do {
            try await within(seconds: patience) {
                for try await _ in app.news() where try await matches(expected, newest(of: app)) { return }
            }
        } catch is TooLate {
            try await mustMatch(expected, newest(of: app))
        }
    }

    /// Nobody expects what was erased to be known here.
    func forgets(_ erasure: Erasure) {
        switch erasure {
        case .household(let account): authorised = authorised.filter { $0.value != account }
        case .everything: authorised = [:]
        }
    }

    /// What is in front of the resident. A failure is only seen once.
    func look() async throws -> Screen {
        let app = try openApp()
        let payments = try await unlessAsleep { try await app.everyPayment() }?.map(PaymentSeen.init)
        let households = try await unlessAsleep { try await app.households() }
        let reminders = try await unlessAsleep { try await app.reminders(times: usualReminderTimes()) }
        let found = shown.lookedUp?.found
        return Screen(
            failure: unseenFailure(),
            lookUp: shown.lookedUp?.word,
            bills: found?.bills.map(BillSeen.init),
            differences: found?.differences.map(DifferenceSeen.init),
            methods: shown.methods?.map(\.id),
            expectedCashback: shown.expectedCashback?.map(\.total.amount),
            slip: shown.slip?.barcodes.map { $0.text.reveal() },
            households: households?.map(HouseholdSeen.init),
            news: shown.refreshed?.news.map(NewsSeen.init),
            notRefreshed: shown.refreshed?.notRefreshed.map { $0.name.reveal() },
            reminders: reminders?.map(ReminderSeen.init),
            erased: shown.erased.map { UInt32($0.payments) },
            restored: shown.restored.map(RestoredSeen.init),
            offer: try shown.offered.map { OfferSeen(try $0.offer()) },
            payment: payments?.first,
            history: payments,
            ledgerSetAside: try app.setAside() != nil
        )
    }

    /// The failure that nobody has looked at; then it is gone.
    func unseenFailure() -> FailureSeen? {
        defer { shown.failure = nil }
        return shown.failure
    }

    /// Every payment, the newest first.
    func history() async throws -> [Payment] {
        try await openApp().everyPayment()
    }

    /// What the last look-up found.
    func lastFound() throws -> Found {
        guard let found = shown.lookedUp?.found else { throw Why.outOfPlace("nothing was found") }
        return found
    }

    /// One of the bills of the last look-up.
    func bill(_ place: UInt32?) throws -> Bill {
        let bills = try lastFound().bills
        let at = Int(place ?? 0)
        guard bills.indices.contains(at) else { throw Why.outOfPlace("there is no such bill") }
        return bills[at].bill
    }

    /// Ends the app, whatever it is doing; the folder goes with this object.
    func discard() async {
        if isOpen { try? await close() }
    }

    /// What the core answers to the resident; a refusal is what the resident sees next.
    func attempt<Value: Sendable>(_ ask: (WaterPay) async throws -> Value) async throws -> Value? {
        let app = try openApp()
        switch try await outcome(of: { try await ask(app) }) {
        case .success(let answer):
            return answer
        case .failure(let refusal):
            shown.failure = try FailureSeen(refusal)
            return nil
        }
    }

    /// The app, which has to be open.
    func openApp() throws -> WaterPay {
        guard let app else { throw Why.outOfPlace("the app is closed") }
        return app
    }

    private func show(_ lookUp: (WaterPay) async throws -> LookUp?) async throws {
        shown = Shown()
        shown.lookedUp = try await attempt(lookUp) ?? nil
    }

    private func closedFolder() throws -> URL {
        if isOpen { throw Why.outOfPlace("the app is open") }
        return URL(filePath: phone.settings.folder)
    }
}

/// What was asked for, and stays in front of the resident until the next look-up.
struct Shown {
    var lookedUp: LookUp?
    var methods: [PaymentMethod]?
    var expectedCashback: [ExpectedCashback]?
    var slip: StoreSlip?
    var refreshed: Refreshed?
    var erased: Erased?
    var restored: Restored?
    var offered: Authorisation?
    var failure: FailureSeen?
}

/// What the app answers, or nothing while it is suspended.
private func unlessAsleep<Value: Sendable>(_ ask: () async throws -> Value) async throws -> Value? {
    do {
        return try await ask()
    } catch WaterPayError.NotDone(problem: .notRunning, words: _, detail: _) {
        return nil
    } catch WaterPayError.HouseholdsFailed(problem: .notRunning, words: _, detail: _) {
        return nil
    }
}

private func newest(of app: WaterPay) async throws -> PaymentSeen {
    try await app.everyPayment().first.map(PaymentSeen.init) ?? PaymentSeen()
}

extension WaterPay {
    /// More than any scenario makes.
    fileprivate func everyPayment() async throws -> [Payment] {
        try await history(before: nil, atMost: 100)
    }
}

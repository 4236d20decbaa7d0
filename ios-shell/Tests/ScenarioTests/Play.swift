import Foundation
import WaterPayBindings
import WaterPaySandbox

/// Plays a scenario against a sandbox of its own, which ends with it.
///
/// - Parameter patience: How many seconds it waits for a payment.
/// - Throws: ``Broken`` when something is not as the scenario says, or as it always has to be.
func play(_ scenario: Scenario, named name: String, patience: Double) async throws {
    func at<Value>(_ step: String, _ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            let why = error as? Why ?? .runnerFailed(error)
            throw Broken(scenario: name, title: scenario.title, at: step, why: why)
        }
    }
    let world = try await at("before the first step") {
        try World(Sandbox(beginsAt: scenario.gatewayBeginsAt), patience: patience)
    }
    do {
        try await at("before the first step") { try await world.takePhone(first) }
        for (index, step) in scenario.steps.enumerated() {
            try await at("step \(index + 1)") { try await world.take(step) }
        }
        try await at("afterwards") { try await world.afterwards(scenario.afterwards) }
        try await at("what always holds") { try await world.whatAlwaysHolds() }
    } catch {
        await world.discard()
        throw error
    }
}

/// The phone that a scenario begins with.
private let first = "first"

/// A gateway, the phones that pay at it, and one of them in hand.
private final class World {
    private let sandbox: Sandbox
    private let patience: Double
    private var phones: [String: ScenarioPhone] = [:]
    private var inHand = first
    /// The backup that was made last.
    private var backup: Data?

    init(_ sandbox: Sandbox, patience: Double) {
        self.sandbox = sandbox
        self.patience = patience
    }

    func take(_ step: Step) async throws {
        if case .see(let expected) = step { return try await see(expected) }
        let phone = try phone
        try nothingUnseen()
        switch step {
        case .keyIn(let number): try await phone.keyIn(number)
        case .fillIn(let filledIn): try await phone.fillIn(filledIn)
        case .scanPhoto(let file): try await phone.scanPhoto(repository.appending(path: file))
        case .scanText(let text): try await phone.scanText(text)
        case .askMethods(let which): try await phone.askMethods(which.bill)
        case .drawSlip(let which): try await phone.drawSlip(which.bill)
        case .households(let act): try await phone.take(act)
        case .erase(let what): try await phone.erase(what)
        case .backUp(let passphrase): backup = try await phone.backUp(passphrase) ?? backup
        case .restore(let passphrase):
            guard let backup else { throw Why.outOfPlace("there is no backup") }
            try await phone.restore(backup, passphrase)
        case .prepare(let choice): try await phone.prepare(choice)
        case .authorise(let signer): try await phone.authorise(signer)
        case .pay(let choice): try await phone.pay(choice)
        case .see(let expected): try await see(expected)
        case .waitFor(let expected): try await phone.wait(for: expected, patience: patience)
        case .gateway(let act): try await atTheGateway(act)
        case .app(let act): try await atTheApp(act)
        case .ledger(.lose): try phone.loseLedger()
        case .ledger(.damage): try phone.damageLedger()
        case .takePhone(let name): try await takePhone(name)
        }
    }

    func takePhone(_ name: String) async throws {
        inHand = name
        if phones[name] == nil {
            let new = try ScenarioPhone(gateway: sandbox.address)
            phones[name] = new
            try await new.open()
        }
    }

    func afterwards(_ expected: Afterwards) async throws {
        try nothingUnseen()
        try await mustMatch(expected.ledger, phone.history().map(\.stage.word))
        try await mustMatch(expected.gateway.charges, sandbox.charges().map { Twd(dollars: $0.dollars) })
    }

    func whatAlwaysHolds() async throws {
        let charges = try await sandbox.charges()
        try oneChargeABill(charges)
        for phone in phones.values {
            if !phone.isOpen { try await phone.open() }
            try await phone.resume()
            let history = try await phone.history()
            try paidMeansPaid(history, charges, receiptKey: Sandbox.receiptKey)
            try chargesAreKnown(Set(phone.authorised.keys), history, charges)
            try await phone.close()
        }
    }

    func discard() async {
        for phone in phones.values { await phone.discard() }
    }

    private var phone: ScenarioPhone {
        get throws {
            guard let phone = phones[inHand] else { throw Why.outOfPlace("there is no phone in hand") }
            return phone
        }
    }

    private func see(_ expected: Screen) async throws {
        if expected.failure == nil { try nothingUnseen() }
        try await mustMatch(expected, phone.look())
    }

    private func nothingUnseen() throws {
        if let failure = try phone.unseenFailure() { throw Why.unseen(failure) }
    }

    private func atTheGateway(_ act: GatewayAct) async throws {
        switch act {
        case .behave: try await sandbox.behave()
        case .forget: try await sandbox.forget()
        case .misbehave(let how):
            let times = how.times.map(Int.init)
            try await sandbox.misbehave(.init(how.fault.spelled, on: how.on?.word, times: times))
        case .advanceSeconds(let seconds): try await sandbox.advance(seconds: Int(seconds))
        case .correctBill(let correction):
            try await sandbox.correct(phone.bill(correction.bill).id, dollars: correction.amount.dollars)
        case .decide(let verdict):
            guard let newest = try await phone.history().first else { throw Why.outOfPlace("there is no payment") }
            try await sandbox.decide(newest.id, verdict.word)
        }
    }

    private func atTheApp(_ act: AppAct) async throws {
        switch act {
        case .suspend: try await phone.suspend()
        case .resume: try await phone.resume()
        case .close: try await phone.close()
        case .open: try await phone.open()
        case .acknowledgeSetAside: try await phone.acknowledgeSetAside()
        }
    }
}

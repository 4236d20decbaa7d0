import Testing
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

/// Opening, falling asleep, ending, and what is used afterwards.
@Suite("A WaterPay")
struct ClosingTests {
    private let sandbox: Sandbox
    private let phone: Phone

    init() throws {
        sandbox = try Sandbox()
        phone = try Phone(gateway: sandbox.address)
    }

    @Test("that was shut down refuses with words what needs its files")
    func thatWasShutDown() async throws {
        let waterPay = try await WaterPay.opened(phone.settings)
        let bill = try await waterPay.bill(of: "1000001")
        try await waterPay.shutDown()
        try await waterPay.shutDown()

        await expectAsleep { _ = try await waterPay.history(before: nil, atMost: 1) }
        await expectAsleep { _ = try await waterPay.prepare(bill: bill, method: "stored_value") }
    }

    @Test("that is asleep refuses the same, until it wakes")
    func thatIsAsleep() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            let bill = try await waterPay.bill(of: "1000001")
            let authorisation = try await waterPay.prepare(bill: bill, method: "stored_value")
            let signature = try phone.sign(authorisation)
            try await waterPay.suspend()

            await expectAsleep { _ = try await waterPay.history(before: nil, atMost: 100) }
            await expectAsleep { _ = try await waterPay.changed(after: 0, atMost: 0.001) }
            await expectAsleep { _ = try await waterPay.prepare(bill: bill, method: "stored_value") }
            await expectAsleep { _ = try await authorisation.pay(signature: signature) }
            #expect(try waterPay.keyedIn(number: "0000001").number.reveal() == "0000001")

            try await waterPay.resume()
            #expect(try await waterPay.history(before: nil, atMost: 100).isEmpty)
            #expect(try await sandbox.charges().isEmpty)
        }
    }

    @Test("is refused with words on a folder that has one already")
    func onAFolderThatHasOne() async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { _ in
            await expectFolderInUse()
        }
        _ = try await WaterPay.opened(phone.settings)
    }

    @Test("is refused so too while another process has the folder, until that process is gone")
    func inAnotherProcess() async throws {
        var other: OtherProcess? = try .alone("hold", folder: phone.settings.folder)
        #expect(try other?.line() == "open")
        await expectFolderInUse()
        other = nil
        try await within(seconds: 10) {
            while case .failure = try await outcome(of: { try await WaterPay.opened(phone.settings) }) {
                try await Task.sleep(for: .milliseconds(10))
            }
        }
    }

    @Test("that nobody waits for any more leaves the folder free")
    func thatNobodyWaitsFor() async throws {
        for _ in 1...20 {
            let opening = Task { _ = try await WaterPay.opened(phone.settings) }
            opening.cancel()
            _ = await opening.result
            _ = try WaterPay.open(settings: phone.settings)
        }
    }

    @Test("that is given up leaves the folder free")
    func thatIsGivenUp() throws {
        for _ in 1...20 {
            _ = try WaterPay.open(settings: phone.settings)
        }
    }

    @Test("that is given up while it is asked still answers")
    func thatIsGivenUpWhileAsked() async throws {
        try await sandbox.misbehave(.init("late=200"))
        let phone = phone
        let asking = Task {
            let waterPay = try WaterPay.open(settings: phone.settings)
            return try await waterPay.lookUp(account: waterPay.keyedIn(number: "0000001"))
        }
        guard case .due = try await asking.value else {
            Issue.record("nothing is due")
            return
        }
    }

    @Test("ends in good order, and what went wrong in between comes out")
    func endsInGoodOrder() async throws {
        let settings = phone.settings
        await #expect(throws: NoSuchThing.self) {
            try await WaterPay.opened(settings).usedAndShutDown { _ in throw NoSuchThing() }
        }
        _ = try await WaterPay.opened(phone.settings)
    }

    @Test("can be outlived by an authorisation, which then pays nothing")
    func canBeOutlived() async throws {
        let authorisation = try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            try await waterPay.prepare(bill: waterPay.bill(of: "1000001"), method: "stored_value")
        }
        let signature = try phone.sign(authorisation)
        await expectAsleep { _ = try await authorisation.pay(signature: signature) }
        #expect(try await sandbox.charges().isEmpty)
        _ = try await WaterPay.opened(phone.settings)
    }

    private func expectAsleep(_ work: () async throws -> Void) async {
        guard case .NotDone(problem: .notRunning, let words, detail: _) = await refusal(of: work) else {
            Issue.record("it is not refused as asleep")
            return
        }
        #expect(!words.whatToDo.isEmpty)
    }

    private func expectFolderInUse() async {
        let refusal = await refusal { _ = try await WaterPay.opened(phone.settings) }
        guard case .NotOpened(problem: .folderInUse, let words, detail: _) = refusal else {
            Issue.record("the folder is not in use")
            return
        }
        #expect(!words.whatHappened.isEmpty && !words.whatToDo.isEmpty)
    }
}

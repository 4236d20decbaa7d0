import Testing
import WaterPayBindings
import WaterPaySandbox

@testable import WaterPayModel

@MainActor
@Suite("The first screen")
struct HomeModelTests {
    @Test("knows a household whose bill was paid here, and asks what it owes")
    func knowsAHousehold() async throws {
        try await Journey.travel { journey in
            try await journey.hasPaid("0000001")
            let home = journey.app.home
            home.send(.seen)
            try await comes("it owes nothing") { if case .nothingDue = home.owes("0000001") { true } else { false } }
            let household = try #require(home.state.households.first)
            home.send(.visit(household.account))
            #expect(journey.here == .household(.number(household.account)))
        }
    }

    @Test("shows a payment without a result until it has one, and asks its household again")
    func paymentWithoutAResult() async throws {
        try await Journey.travel { journey in
            try await journey.sandbox.misbehave(.init("error-before-effect", on: "send_payment"))
            try await journey.sandbox.misbehave(.init("error-before-effect", on: "ask_payment"))
            let payment = try await journey.pay("0000001")
            let home = journey.app.home
            home.send(.seen)
            try await comes("it is on its way") { home.state.unfinished.map(\.id) == [payment.id] }
            try await comes("it is still due") { if case .due = home.owes("0000001") { true } else { false } }
            try await journey.sandbox.behave()
            try await comes("it is paid") {
                guard case .nothingDue = home.owes("0000001") else { return false }
                return home.state.unfinished.isEmpty
            }
        }
    }

    @Test("says what cannot be told of its household, and asks for the others all the same")
    func cannotBeTold() async throws {
        try await Journey.travel { journey in
            try await journey.hasPaid("0000001")
            try await journey.hasPaid("0000003")
            try await journey.sandbox.misbehave(.init("unavailable=1", on: "bills", times: 1))
            let home = journey.app.home
            home.send(.seen)
            try await comes("both are asked") {
                home.state.households.count == 2 && home.state.households.allSatisfy { !$0.asking && $0.owes != nil }
            }
            guard case .notTold = home.state.households[0].owes, case .told = home.state.households[1].owes else {
                Issue.record("they owe \(home.state.households.map(\.owes))")
                return
            }
        }
    }

    @Test("keeps what a household owed in sight while it is asked again")
    func keepsWhatWasOwed() async throws {
        try await Journey.travel { journey in
            try await journey.hasPaid("0000001")
            let home = journey.app.home
            home.send(.seen)
            try await comes("it is asked") { home.owes("0000001") != nil }
            try await comes("nothing is asked") { home.state.households.allSatisfy { !$0.asking } }
            home.send(.refresh)
            try await comes("it is asked again") { home.state.households.contains { $0.asking } }
            #expect(home.owes("0000001") != nil)
        }
    }

    @Test("says that a damaged history was set aside until the resident has read it")
    func setAside() async throws {
        try await Journey.travel { journey in
            let damaged = Damaged(like: journey.waterPay)
            damaged.notice = SetAside(file: "a file", at: try await journey.hasPaid("0000001").begunAt, words: aNotice)
            let app = AppModel(waterPay: damaged, platform: journey.platform, sandbox: true, phonesLanguage: .en)
            #expect(app.home.state.setAside?.words == aNotice)
            app.home.send(.understood)
            try await comes("it is read") { app.home.state.setAside == nil }
            #expect(app.home.state.refused == nil)
            app.end()
        }
    }

    @Test("shows the saved households before the gateway has answered, and then what is new")
    func saved() async throws {
        try await Journey.travel { journey in
            try await journey.hasSaved("0000001", as: "Mother")
            let bill = try #require(try await journey.found("0000001").bills.first).bill
            try await journey.sandbox.correct(bill.id, dollars: 640)
            let home = journey.app.home
            home.send(.seen)
            try await comes("it is there") { home.state.saved.map { $0.name.reveal() } == ["Mother"] }
            let news = try await eventually("what is new") { home.state.news.first }
            #expect(news.bill.amount.amount.dollars == 640)
            #expect(news.words.title.reveal().contains("Mother"))
            #expect(home.state.saved.first?.owed?.amount.dollars == 640)
            home.send(.visit(try #require(home.state.saved.first).household.account))
            #expect(journey.here == .household(.number(bill.account)))
        }
    }

    @Test("keeps what is new in sight when nothing newer came, until its household is removed")
    func keepsNews() async throws {
        try await Journey.travel { journey in
            try await journey.hasSaved("0000001", as: "Mother")
            let bill = try #require(try await journey.found("0000001").bills.first).bill
            try await journey.sandbox.correct(bill.id, dollars: 640)
            let home = journey.app.home
            home.send(.seen)
            try await comes("what is new") { home.state.news.count == 1 && !home.state.refreshing }
            home.send(.refresh)
            try await comes("it is asked again") { home.state.refreshing }
            try await comes("it is answered") { !home.state.refreshing }
            #expect(home.state.news.count == 1)
            _ = try await journey.waterPay.changeHouseholds(change: .remove(account: bill.account))
            home.send(.seen)
            try await comes("nothing is saved") { home.state.saved.isEmpty }
            #expect(home.state.news.isEmpty)
        }
    }

    @Test("shows the saved households where there is no gateway, and of which no news came")
    func savedWithoutAGateway() async throws {
        try await Journey.travel { journey in
            try await journey.hasSaved("0000001", as: "Mother")
            try await journey.sandbox.misbehave(.init("drop-before-effect"))
            let home = journey.app.home
            home.send(.seen)
            let missing = try await eventually("it is told") { home.state.notRefreshed.first }
            #expect(missing.name.reveal() == "Mother")
            #expect(home.state.saved.first?.owed?.amount.dollars == 501)
        }
    }

    @Test("shows a household either among the saved ones or among the others")
    func savedOrOther() async throws {
        try await Journey.travel { journey in
            try await journey.hasPaid("0000001")
            try await journey.hasPaid("0000003")
            try await journey.hasSaved("0000001", as: "Mother")
            let home = journey.app.home
            home.send(.seen)
            try await comes("the other one is asked") { home.owes("0000003") != nil }
            #expect(home.state.saved.map { $0.household.account.number.reveal() } == ["0000001"])
            #expect(home.state.households.map { $0.account.number.reveal() } == ["0000003"])
            #expect(!home.state.isNew)
        }
    }

    @Test("hides nothing else when the saved households cannot be read")
    func savedCannotBeRead() async throws {
        try await Journey.travel { journey in
            try await journey.hasPaid("0000001")
            let unreadable = Unreadable(like: journey.waterPay)
            let app = AppModel(waterPay: unreadable, platform: journey.platform, sandbox: true, phonesLanguage: .en)
            defer { app.end() }
            app.home.send(.seen)
            try await comes("it is told") { app.home.state.savedRefused == aNotice }
            try await comes("the others are asked") { app.home.owes("0000001") != nil }
        }
    }

    /// The real core, but that its saved households cannot be read.
    private final class Unreadable: WaterPay, @unchecked Sendable {
        override func households() async throws -> [SavedHousehold] {
            throw WaterPayError.HouseholdsFailed(problem: .disk, words: aNotice, detail: "made up")
        }
    }

    /// The real core, but that it has found its history damaged.
    private final class Damaged: WaterPay, @unchecked Sendable {
        var notice: SetAside?

        override func setAside() throws -> SetAside? {
            notice
        }
    }
}

private let aNotice = Words(whatHappened: "It is damaged.", whatToDo: "Nothing has to be done.")

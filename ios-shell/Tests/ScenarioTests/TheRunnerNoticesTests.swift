import Testing
import WaterPaySandbox

/// A runner that lets everything pass would pass everything: each of these scenarios is wrong in one way.
@Suite("The runner notices")
struct TheRunnerNoticesTests {
    @Test("nothing when all is right")
    func nothingWhenAllIsRight() async throws {
        for right in [Right.payment, Right.household, Right.backup] {
            try await fewAtOnce { try await played(right, patience: 20) }
        }
    }

    @Test(
        "another charge, another payment or another screen than was to be seen",
        arguments: [
            Wrong("/afterwards/gateway/charges", "[]"),
            Wrong("/afterwards/gateway/charges", "[501, 501]"),
            Wrong("/afterwards/gateway/charges", "[502]"),
            Wrong("/afterwards/ledger", "[]"),
            Wrong("/afterwards/ledger", #"["expired"]"#),
            Wrong("/steps/1/see/look_up", #""nothing_due""#),
            Wrong("/steps/1/see/bills", #"[{ "amount": 500 }]"#),
            Wrong("/steps/1/see/bills", #"[{ "printed": true }]"#),
            Wrong("/steps/1/see/bills", "[]"),
            Wrong("/steps/1/see", #"{ "failure": { "kind": "gateway_busy" } }"#),
            Wrong("/steps/1/see", #"{ "history": [{}] }"#),
            Wrong("/steps/1/see", #"{ "ledger_set_aside": true }"#),
            Wrong("/steps/3/wait_for/stage", #""declined""#),
        ]
    )
    func anotherThanWasToBeSeen(_ wrong: Wrong) async throws {
        let why = try await whyBroken(wrong)
        guard case .notSeen = why else {
            Issue.record("\(why)")
            return
        }
    }

    @Test(
        "another household, another reminder or other news than were to be seen",
        arguments: [
            Wrong("/steps/2/see/households", "[]", in: Right.household),
            Wrong("/steps/2/see/households", #"[{ "name": "Shop" }]"#, in: Right.household),
            Wrong("/steps/2/see/households", #"[{ "owed": 880 }]"#, in: Right.household),
            Wrong("/steps/2/see/reminders", "[]", in: Right.household),
            Wrong("/steps/2/see/reminders", #"[{ "kind": "overdue" }, {}, {}, {}, {}]"#, in: Right.household),
            Wrong("/steps/2/see/reminders", #"[{ "days": 1 }, {}, {}, {}, {}]"#, in: Right.household),
            Wrong(
                "/steps/2/see/reminders",
                #"[{ "at": "2026-12-13T02:00:00Z" }, {}, {}, {}, {}]"#,
                in: Right.household
            ),
            Wrong("/steps/2/see", #"{ "expected_cashback": [] }"#, in: Right.household),
            Wrong("/steps/4/see/news", #"[{ "change": "paid" }]"#, in: Right.household),
            Wrong("/steps/4/see/not_refreshed", #"["Mother"]"#, in: Right.household),
            Wrong("/steps/6/see/slip", "[]", in: Right.household),
            Wrong("/steps/8/see/erased", "1", in: Right.household),
        ]
    )
    func anotherHouseholdThanWasToBeSeen(_ wrong: Wrong) async throws {
        try await anotherThanWasToBeSeen(wrong)
    }

    @Test(
        "another backup than was to be seen",
        arguments: [
            Wrong("/steps/5/see/restored/payments", "1", in: Right.backup),
            Wrong("/steps/5/see/restored/households", "0", in: Right.backup),
        ]
    )
    func anotherBackupThanWasToBeSeen(_ wrong: Wrong) async throws {
        try await anotherThanWasToBeSeen(wrong)
    }

    @Test(
        "a failure that the scenario does not see",
        arguments: [
            Wrong("/steps/0/key_in", #""12""#),
            Wrong("/steps/2/pay/method", #""no such method""#),
            Wrong("/steps/1/households/save", #""  ""#, in: Right.household),
            Wrong("/steps/2", #"{ "households": { "save": "Mother again" } }"#, in: Right.household),
            Wrong("/steps/2/back_up", #""short""#, in: Right.backup),
            Wrong("/steps/4/restore", #""four other words""#, in: Right.backup),
        ]
    )
    func aFailureUnseen(_ wrong: Wrong) async throws {
        let why = try await whyBroken(wrong)
        guard case .unseen = why else {
            Issue.record("\(why)")
            return
        }
    }

    @Test(
        "a step out of place",
        arguments: [
            Wrong("/steps/2", #"{ "app": "open" }"#),
            Wrong("/steps/2", #"{ "ledger": "lose" }"#),
            Wrong("/steps/2", #"{ "authorise": "own_key" }"#),
            Wrong("/steps/2", #"{ "pay": { "bill": 1, "method": "stored_value" } }"#),
            Wrong("/steps/2", #"{ "gateway": { "decide": "confirm" } }"#),
            Wrong("/steps/2", #"{ "restore": "there is no backup" }"#),
            Wrong("/steps/3", #"{ "app": "close" }"#),
            Wrong("/steps/0", #"{ "households": { "save": "Mother" } }"#, in: Right.household),
            Wrong("/steps/1", #"{ "households": { "remove": 0 } }"#, in: Right.household),
            Wrong("/steps/5", #"{ "draw_slip": { "bill": 1 } }"#, in: Right.household),
        ]
    )
    func aStepOutOfPlace(_ wrong: Wrong) async throws {
        let why = try await whyBroken(wrong)
        guard case .outOfPlace = why else {
            Issue.record("\(why)")
            return
        }
    }

    @Test(
        "a word that does not exist",
        arguments: [
            Wrong("/steps/0", #"{ "key_inn": "0000001" }"#),
            Wrong("/steps/0", #"{ "key_in": "0000001", "scan_text": "" }"#),
            Wrong("/steps/0/key_in", "1"),
            Wrong("/steps/1/see", #"{ "look_upp": "due" }"#),
            Wrong("/steps/1/see/look_up", #""dew""#),
            Wrong("/steps/1/see/look_up", "null"),
            Wrong("/steps/1/see/bills", #"[{ "ammount": 501 }]"#),
            Wrong("/steps/1/see/bills", #"[{ "amount": "501" }]"#),
            Wrong("/steps/1/see/bills", #"[{ "amount": -501 }]"#),
            Wrong("/steps/1/see/bills", #"[{ "due": "24 November" }]"#),
            Wrong("/steps/1/see", #"{ "differences": [{ "about": "amount", "now": "2036-12-20" }] }"#),
            Wrong("/steps/2/pay", #"{ "method": "card", "with": "cash" }"#),
            Wrong("/steps/2/pay", "{}"),
            Wrong("/steps/3/wait_for", #"{ "state": "paid" }"#),
            Wrong("/steps/3", #"{ "gateway": { "misbehave": { "fault": "sneeze" } } }"#),
            Wrong("/steps/3", #"{ "gateway": { "misbehave": { "fault": "delay" } } }"#),
            Wrong("/steps/3", #"{ "gateway": { "misbehave": { "fault": "redirect=1" } } }"#),
            Wrong("/steps/3", #"{ "gateway": "sleep" }"#),
            Wrong("/afterwards", #"{ "ledger": [], "gateway": { "charges": [] }, "moon": "full" }"#),
        ]
    )
    func aWordThatDoesNotExist(_ wrong: Wrong) throws {
        do {
            _ = try Scenario(file: file, text: wrong.text())
            Issue.record("it was read")
        } catch let invalid as NotAScenario {
            #expect(invalid.description.hasPrefix("\(file)#/"))
        }
    }

    @Test(
        "a word about a household that does not exist",
        arguments: [
            Wrong("/steps/1/households", #""forget""#, in: Right.household),
            Wrong("/steps/1/households", #"{ "store": "Mother" }"#, in: Right.household),
            Wrong("/steps/1/households", #"{ "save": "Mother", "remove": 0 }"#, in: Right.household),
            Wrong("/steps/1/households", #"{ "rename": { "place": 0 } }"#, in: Right.household),
            Wrong("/steps/1/households", #"{ "move": { "place": 0, "to": -1 } }"#, in: Right.household),
            Wrong("/steps/1/households", #"{ "move": { "place": 0, "to": 1, "by": 1 } }"#, in: Right.household),
            Wrong("/steps/2/see/households", #"[{ "owes": 879 }]"#, in: Right.household),
            Wrong("/steps/2/see/households", #"[{ "bills": [{ "ammount": 879 }] }]"#, in: Right.household),
            Wrong("/steps/2/see/reminders", #"[{ "kind": "due" }, {}, {}, {}, {}]"#, in: Right.household),
            Wrong("/steps/2/see/reminders", #"[{ "at": "13 December" }, {}, {}, {}, {}]"#, in: Right.household),
            Wrong("/steps/4/see/news", #"[{ "change": "less" }]"#, in: Right.household),
            Wrong("/steps/5/draw_slip", #"{ "bil": 0 }"#, in: Right.household),
            Wrong("/steps/7/erase", #""nothing""#, in: Right.household),
            Wrong("/steps/7/erase", #"{ "number": "2037199" }"#, in: Right.household),
        ]
    )
    func aWordAboutAHousehold(_ wrong: Wrong) throws {
        try aWordThatDoesNotExist(wrong)
    }

    @Test("no difference between two spellings of an instant")
    func noDifferenceOfSpelling() async throws {
        let reminders = #"[{ "at": "2026-12-13T09:00:00+08:00" }, {}, {}, {}, {}]"#
        let text = try Wrong("/steps/2/see/reminders", reminders, in: Right.household).text()
        try await fewAtOnce { try await played(text, patience: 20) }
    }

    @Test("and says in which file, at which step, and what the difference is")
    func saysWhere() async throws {
        let seen = try Wrong("/steps/1/see/bills", #"[{ "amount": 500, "printed": true }]"#).text()
        do {
            try await fewAtOnce { try await played(seen, patience: 0.3) }
            Issue.record("it passed")
        } catch let broken as Broken {
            let line = broken.description.split(separator: "\n").first
            let differences =
                "bills[0].amount to be seen: 500, seen: 501; bills[0].printed to be seen: true, seen: false"
            #expect(line == "\(file), step 2: \(differences)")
        }
        do {
            _ = try Scenario(file: file, text: Wrong("/steps/1/see", #"{ "look_upp": "due" }"#).text())
            Issue.record("it was read")
        } catch let invalid as NotAScenario {
            #expect(invalid.description == "\(file)#/steps/1/see: there is no word \"look_upp\"")
        }
    }

    private func whyBroken(_ wrong: Wrong) async throws -> Why {
        do {
            let text = try wrong.text()
            try await fewAtOnce { try await played(text, patience: 0.3) }
        } catch let broken as Broken {
            return broken.why
        }
        throw Passed()
    }
}

/// A scenario passed that is wrong.
private struct Passed: Error {}

/// What is wrong about a scenario: a JSON pointer, and what stands there instead.
struct Wrong: CustomTestStringConvertible, Sendable {
    let place: String
    let value: String
    private let scenario: String

    fileprivate init(_ place: String, _ value: String, in scenario: String = Right.payment) {
        self.place = place
        self.value = value
        self.scenario = scenario
    }

    var testDescription: String { "\(place): \(value)" }

    /// The right scenario, but for this.
    func text() throws -> String {
        let wrong = try JSON(text: scenario).replacing(place.split(separator: "/"), with: JSON(text: value))
        return try String(decoding: wrong.written(), as: UTF8.self)
    }
}

private let file = "one-bill-is-paid.json"

private func played(_ text: String, patience: Double) async throws {
    try await play(Scenario(file: file, text: text), named: file, patience: patience)
}

import Foundation
import Testing
import WaterPayBindings
import WaterPaySandbox

@testable import WaterPayModel

@MainActor
@Suite("The history")
struct HistoryModelTests {
    @Test("is read a page at a time when it is long, the newest first")
    func pages() async throws {
        try await Journey.travel { journey in
            var paid: [PaymentId] = []
            for number in 1_000_001...1_000_060 { paid.append(try await journey.pay(String(number)).id) }
            journey.app.home.send(.showHistory)
            let model = try await journey.history()
            try await comes("the first page") { !model.state.payments.isEmpty }
            #expect(model.state.payments.count == 50)
            #expect(!model.state.complete)
            model.send(.more)
            model.send(.more)
            try await comes("the last page") { model.state.complete }
            #expect(model.state.payments.map(\.id) == paid.reversed())
        }
    }

    @Test("has news of a payment in its line")
    func news() async throws {
        try await Journey.travel { journey in
            let id = try await journey.pay("0000013", by: "wallet").id
            journey.app.home.send(.showHistory)
            let model = try await journey.history()
            try await comes("it waits for the resident") {
                if case .needsResident = model.state.payments.first?.stage { true } else { false }
            }
            try await journey.sandbox.decide(id, "confirm")
            try await comes("it is paid") {
                if case .paid = model.state.payments.first?.stage { true } else { false }
            }
        }
    }

    @Test("leaves the phone as a table")
    func table() async throws {
        try await Journey.travel { journey in
            try await journey.hasPaid("0000001")
            journey.app.home.send(.showHistory)
            let model = try await journey.history()
            model.send(.export)
            let shared = try await eventually("the table is shared") { journey.surroundings.shared.first }
            let table = try #require(shared.file(named: "waterpay-history.csv"))
            #expect(table.range(of: Data("0000001".utf8)) != nil)
        }
    }

    @Test("leaves the phone as data, with the proof of each payment")
    func data() async throws {
        try await Journey.travel { journey in
            let paid = try await journey.hasPaid("0000001")
            let proof = try await journey.waterPay.receipt(id: paid.id).proof
            journey.app.home.send(.showHistory)
            let model = try await journey.history()
            model.send(.exportData)
            let shared = try await eventually("the data is shared") { journey.surroundings.shared.first }
            let data = try #require(shared.file(named: "waterpay-history.json"))
            #expect(data.range(of: Data(proof.utf8)) != nil)
        }
    }

    @Test("of a new phone is empty, and complete")
    func empty() async throws {
        try await Journey.travel { journey in
            journey.app.home.send(.showHistory)
            let model = try await journey.history()
            try await comes("it is read") { model.state.complete }
            #expect(model.state.payments == [])
        }
    }
}

import Foundation
import Testing
import WaterPayBindings
import WaterPaySandbox

@testable import WaterPayModel

@MainActor
@Suite("The picture of a receipt")
struct ReceiptModelTests {
    @Test("is shared as a file, and its code is the proof")
    func shared() async throws {
        try await Journey.travel { journey in
            let model = try await seesAReceipt(on: journey)
            let proof = try await eventually("it is verified") { model.state.value }.receipt.proof
            model.send(.sharePicture)
            #expect(model.picture == .drawing)
            let shared = try await eventually("it is shared") { journey.surroundings.shared.first }
            let picture = try #require(shared.file(named: "waterpay-receipt.png"))
            let read = try await journey.waterPay.reading(of: picture).codes.map { $0.text.reveal() }
            #expect(read == [proof])
            #expect(model.picture == .nothing)
        }
    }

    @Test("is printed, and drawn one at a time")
    func printed() async throws {
        try await Journey.travel { journey in
            let model = try await seesAReceipt(on: journey)
            model.send(.print)
            model.send(.print)
            model.send(.sharePicture)
            try await comes("it is printed") { !journey.surroundings.printed.isEmpty }
            #expect(journey.surroundings.printed.count == 1)
            #expect(journey.surroundings.printed.first?.file(named: "waterpay-receipt.png") != nil)
            #expect(journey.surroundings.shared == [])
        }
    }

    @Test("asks for a face: without one it is refused in words, and the receipt is there all the same")
    func noFace() async throws {
        try await Journey.travel { journey in
            let model = try await seesAReceipt(on: journey)
            _ = try await eventually("it is verified") { model.state.value }
            for faces in [[], ["/no/such/face.ttc"]] {
                journey.surroundings.faces = faces
                model.send(.sharePicture)
                try await comes("it is drawn no more") { model.picture != .drawing }
                guard case .refused(let words) = model.picture else {
                    Issue.record("it is not refused with \(faces)")
                    continue
                }
                #expect(!words.whatHappened.isEmpty && !words.whatToDo.isEmpty)
            }
            #expect(model.state.value != nil)
            journey.surroundings.faces = ["/no/such/face.ttc", sampleFace]
            model.send(.sharePicture)
            try await comes("it is shared") { journey.surroundings.shared.count == 1 }
            #expect(model.picture == .nothing)
        }
    }

    @Test("says whether the gateway moves money")
    func movesNoMoney() async throws {
        try await Journey.travel(over: Asked.init(like:)) { journey, core in
            let model = try await seesAReceipt(on: journey)
            model.send(.print)
            try await comes("it is printed") { !journey.surroundings.printed.isEmpty }
            #expect(core.movesNoMoney.all == [true])
        }
    }

    @Test("is handed on to nobody when the screen is left meanwhile")
    func leftMeanwhile() async throws {
        try await Journey.travel(over: Asked.init(like:)) { journey, core in
            core.goesOn.shut()
            let model = try await seesAReceipt(on: journey)
            model.send(.sharePicture)
            journey.navigation.back()
            core.goesOn.open()
            // The next one is drawn after it.
            try await seesAReceipt(on: journey).send(.print)
            try await comes("the next one is printed") { !journey.surroundings.printed.isEmpty }
            #expect(journey.surroundings.shared == [])
        }
    }

    private func seesAReceipt(on journey: Journey) async throws -> ReceiptModel {
        let paid = try await journey.waterPay.history(before: nil, atMost: 1).first
        let payment = if let paid { paid } else { try await journey.hasPaid("0000001") }
        journey.navigation.go(to: .receipt(payment.id))
        return try await journey.receipt()
    }

    /// The real core, but that it notes what it is asked, and draws when a test lets it.
    private final class Asked: WaterPay, @unchecked Sendable {
        let movesNoMoney = Noted<Bool>()
        let goesOn = Gate(isOpen: true)

        override func receiptPicture(payment: PaymentId, movesNoMoney: Bool, faces: [String]) async throws -> Data {
            await self.movesNoMoney.add(movesNoMoney)
            await goesOn.pass()
            return try await super.receiptPicture(payment: payment, movesNoMoney: movesNoMoney, faces: faces)
        }
    }
}

import Foundation
import Testing
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

/// What leaves the phone of a payment that was made: its page as a picture, and the whole history as data.
@Suite("A receipt that leaves the phone")
struct ReceiptElsewhereTests {
    private let sandbox: Sandbox
    private let phone: Phone

    init() throws {
        sandbox = try Sandbox()
        phone = try Phone(gateway: sandbox.address)
    }

    @Test("is a picture of A5, and the code on it is the proof")
    func picture() async throws {
        try await havingPaid { waterPay, paid in
            let picture = try await waterPay.receiptPicture(
                payment: paid.id,
                movesNoMoney: true,
                faces: [nowhere, sampleFace]
            )
            #expect(picture.starts(with: [0x89] + Data("PNG\r\n\u{1a}\n".utf8)))
            #expect(bigEndian(picture.dropFirst(16).prefix(4)) == 1480)
            #expect(bigEndian(picture.dropFirst(20).prefix(4)) == 2100)
            let proof = try await waterPay.receipt(id: paid.id).proof
            let read = try await waterPay.reading(of: picture).codes.map { $0.text.reveal() }
            #expect(read == [proof])
        }
    }

    @Test("is not drawn without a face, and not before it is paid")
    func notDrawn() async throws {
        try await havingPaid { waterPay, paid in
            for faces in [[], [nowhere], [repository.appending(path: "README.md").filePath]] {
                let refused = await refusal(of: {
                    _ = try await waterPay.receiptPicture(payment: paid.id, movesNoMoney: true, faces: faces)
                })
                guard case .NoReceiptPage(problem: .noFace, let words, detail: _) = refused else {
                    Issue.record("it is not refused with \(faces)")
                    continue
                }
                #expect(!words.whatHappened.isEmpty && !words.whatToDo.isEmpty)
            }
            let unpaid = try await phone.pay(waterPay.bill(of: "0000013"), at: waterPay, by: "wallet").id
            let refused = await refusal(of: {
                _ = try await waterPay.receiptPicture(payment: unpaid, movesNoMoney: true, faces: [sampleFace])
            })
            guard case .NotDone(problem: .noReceipt, words: _, detail: _) = refused else {
                Issue.record("it is not refused")
                return
            }
        }
    }

    @Test("is in the history's data, with its proof")
    func data() async throws {
        try await havingPaid { waterPay, paid in
            let text = try await waterPay.export(form: .json)
            let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
            #expect(value is [Any] || value is [String: Any])
            let proof = try await waterPay.receipt(id: paid.id).proof
            #expect(text.contains(proof))
            #expect(try await waterPay.export(form: .table) != text)
        }
    }

    private let nowhere = "/no/such/face.ttc"

    private func havingPaid(_ work: (WaterPay, Payment) async throws -> Void) async throws {
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            let bill = try await waterPay.bill(of: "0000001")
            try await work(waterPay, waterPay.end(of: phone.pay(bill, at: waterPay).id))
        }
    }
}

private func bigEndian(_ bytes: Data) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
}

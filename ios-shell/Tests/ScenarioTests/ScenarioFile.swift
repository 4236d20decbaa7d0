import Foundation

extension Scenario {
    /// Reads a file strictly: a word that docs/scenarios.md does not have makes it ``NotAScenario``.
    init(file: String, text: String) throws {
        do {
            self = try JSONDecoder().decode(Scenario.self, from: Data(text.utf8))
            // Decoding passes over what it does not know, so what was read is written again: what is missing was
            // unknown.
            if let unknown = try firstUnknown(JSON(text: text), JSON(self), "") {
                throw NotAScenario(at: "\(file)#\(unknown.place)", what: "there is no word \"\(unknown.word)\"")
            }
        } catch let wrong as DecodingError {
            throw NotAScenario(at: "\(file)#/\(wrong.place)", what: wrong.what)
        }
    }
}

/// Words that make no scenario: where in which file, and what is wrong there.
struct NotAScenario: Error, CustomStringConvertible {
    let at: String
    let what: String

    var description: String { "\(at): \(what)" }
}

private func firstUnknown(_ said: JSON, _ read: JSON, _ place: String) -> (place: String, word: String)? {
    switch (said, read) {
    case (.object(let said), .object(let read)):
        for (word, value) in said.sorted(by: { $0.key < $1.key }) {
            guard let known = read[word] else { return (place, word) }
            if let unknown = firstUnknown(value, known, "\(place)/\(word)") { return unknown }
        }
        return nil
    case (.list(let said), .list(let read)):
        for (at, (value, known)) in zip(said, read).enumerated() {
            if let unknown = firstUnknown(value, known, "\(place)/\(at)") { return unknown }
        }
        return nil
    case (.text(let said), .text(let read)) where Instant(said) != nil && Instant(said) == Instant(read):
        return nil  // an instant has more than one spelling
    default:
        return said == read ? nil : (place, said.description)
    }
}

extension DecodingError {
    fileprivate var place: String {
        context?.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: "/") ?? ""
    }

    fileprivate var what: String { context?.debugDescription ?? "\(self)" }

    private var context: Context? {
        switch self {
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
            .dataCorrupted(let context):
            context
        @unknown default:
            nil
        }
    }
}

extension Step: Codable {
    private enum CodingKeys: String, CodingKey {
        case households, erase, restore, prepare, authorise, pay, see, gateway, app, ledger
        case keyIn = "key_in"
        case fillIn = "fill_in"
        case scanPhoto = "scan_photo"
        case scanText = "scan_text"
        case askMethods = "ask_methods"
        case drawSlip = "draw_slip"
        case backUp = "back_up"
        case waitFor = "wait_for"
        case takePhone = "take_phone"
    }

    init(from decoder: any Decoder) throws {
        let words = try decoder.container(keyedBy: CodingKeys.self)
        switch try words.only(decoder.codingPath) {
        case .keyIn: self = .keyIn(try words.decode(String.self, forKey: .keyIn))
        case .fillIn: self = .fillIn(try words.decode(FilledIn.self, forKey: .fillIn))
        case .scanPhoto: self = .scanPhoto(try words.decode(String.self, forKey: .scanPhoto))
        case .scanText: self = .scanText(try words.decode(String.self, forKey: .scanText))
        case .askMethods: self = .askMethods(try words.decode(WhichBill.self, forKey: .askMethods))
        case .drawSlip: self = .drawSlip(try words.decode(WhichBill.self, forKey: .drawSlip))
        case .households: self = .households(try words.decode(HouseholdsAct.self, forKey: .households))
        case .erase: self = .erase(try words.decode(Forgotten.self, forKey: .erase))
        case .backUp: self = .backUp(try words.decode(String.self, forKey: .backUp))
        case .restore: self = .restore(try words.decode(String.self, forKey: .restore))
        case .prepare: self = .prepare(try words.decode(Choice.self, forKey: .prepare))
        case .authorise: self = .authorise(try words.decode(Signer.self, forKey: .authorise))
        case .pay: self = .pay(try words.decode(Choice.self, forKey: .pay))
        case .see: self = .see(try words.decode(Screen.self, forKey: .see))
        case .waitFor: self = .waitFor(try words.decode(PaymentSeen.self, forKey: .waitFor))
        case .gateway: self = .gateway(try words.decode(GatewayAct.self, forKey: .gateway))
        case .app: self = .app(try words.decode(AppAct.self, forKey: .app))
        case .ledger: self = .ledger(try words.decode(LedgerAct.self, forKey: .ledger))
        case .takePhone: self = .takePhone(try words.decode(String.self, forKey: .takePhone))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var words = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .keyIn(let number): try words.encode(number, forKey: .keyIn)
        case .fillIn(let filledIn): try words.encode(filledIn, forKey: .fillIn)
        case .scanPhoto(let file): try words.encode(file, forKey: .scanPhoto)
        case .scanText(let text): try words.encode(text, forKey: .scanText)
        case .askMethods(let bill): try words.encode(bill, forKey: .askMethods)
        case .drawSlip(let bill): try words.encode(bill, forKey: .drawSlip)
        case .households(let act): try words.encode(act, forKey: .households)
        case .erase(let what): try words.encode(what, forKey: .erase)
        case .backUp(let passphrase): try words.encode(passphrase, forKey: .backUp)
        case .restore(let passphrase): try words.encode(passphrase, forKey: .restore)
        case .prepare(let choice): try words.encode(choice, forKey: .prepare)
        case .authorise(let signer): try words.encode(signer, forKey: .authorise)
        case .pay(let choice): try words.encode(choice, forKey: .pay)
        case .see(let screen): try words.encode(screen, forKey: .see)
        case .waitFor(let payment): try words.encode(payment, forKey: .waitFor)
        case .gateway(let act): try words.encode(act, forKey: .gateway)
        case .app(let act): try words.encode(act, forKey: .app)
        case .ledger(let act): try words.encode(act, forKey: .ledger)
        case .takePhone(let name): try words.encode(name, forKey: .takePhone)
        }
    }
}

extension GatewayAct: Codable {
    private enum Single: Spelled {
        case behave, forget
    }

    private enum CodingKeys: String, CodingKey {
        case misbehave, decide
        case advanceSeconds = "advance_seconds"
        case correctBill = "correct_bill"
    }

    init(from decoder: any Decoder) throws {
        if let single = try Single(ifText: decoder) {
            switch single {
            case .behave: self = .behave
            case .forget: self = .forget
            }
            return
        }
        let words = try decoder.container(keyedBy: CodingKeys.self)
        switch try words.only(decoder.codingPath) {
        case .misbehave: self = .misbehave(try words.decode(Misbehaviour.self, forKey: .misbehave))
        case .advanceSeconds: self = .advanceSeconds(try words.decode(UInt32.self, forKey: .advanceSeconds))
        case .decide: self = .decide(try words.decode(Verdict.self, forKey: .decide))
        case .correctBill: self = .correctBill(try words.decode(Correction.self, forKey: .correctBill))
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .behave: try Single.behave.encode(to: encoder)
        case .forget: try Single.forget.encode(to: encoder)
        case .misbehave(let misbehaviour): try encoder.write(misbehaviour, as: CodingKeys.misbehave)
        case .advanceSeconds(let seconds): try encoder.write(seconds, as: CodingKeys.advanceSeconds)
        case .decide(let verdict): try encoder.write(verdict, as: CodingKeys.decide)
        case .correctBill(let correction): try encoder.write(correction, as: CodingKeys.correctBill)
        }
    }
}

extension Fault: Codable {
    init(from decoder: any Decoder) throws {
        spelled = try decoder.singleValueContainer().decode(String.self)
        let parts = spelled.split(separator: "=", omittingEmptySubsequences: false)
        let kind = FaultKind.allCases.first { ScenarioTests.spelled($0, "-") == parts[0] }
        let number = parts.dropFirst().map { UInt32($0) }
        guard let kind, number.count == (kind.hasNumber ? 1 : 0), number.allSatisfy({ $0 != nil }) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "there is no fault \"\(spelled)\"")
            )
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(spelled)
    }
}

extension Spelled {
    /// What a text says, if it is one: a word of these, or the file is wrong.
    init?(ifText decoder: any Decoder) throws {
        guard let text = try? decoder.singleValueContainer(), (try? text.decode(String.self)) != nil else { return nil }
        self = try text.decode(Self.self)
    }
}

extension Encoder {
    /// Writes an object of one field.
    func write<Key: CodingKey>(_ value: some Encodable, as key: Key) throws {
        var words = container(keyedBy: Key.self)
        try words.encode(value, forKey: key)
    }
}

extension KeyedDecodingContainer {
    /// The one field that is there.
    func only(_ place: [any CodingKey]) throws -> Key {
        guard let key = allKeys.first, allKeys.count == 1 else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: place, debugDescription: "this has not one known field")
            )
        }
        return key
    }
}

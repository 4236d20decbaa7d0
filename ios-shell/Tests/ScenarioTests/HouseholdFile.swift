// How a scenario file says what a resident does with saved households.

extension HouseholdsAct: Codable {
    private enum Single: Spelled {
        case refresh
    }

    private enum CodingKeys: CodingKey {
        case save, rename, move, remove
    }

    init(from decoder: any Decoder) throws {
        if try Single(ifText: decoder) != nil {
            self = .refresh
            return
        }
        let words = try decoder.container(keyedBy: CodingKeys.self)
        switch try words.only(decoder.codingPath) {
        case .save: self = .save(try words.decode(String.self, forKey: .save))
        case .rename: self = .rename(try words.decode(NewName.self, forKey: .rename))
        case .move: self = .move(try words.decode(NewPlace.self, forKey: .move))
        case .remove: self = .remove(try words.decode(UInt32.self, forKey: .remove))
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .refresh: try Single.refresh.encode(to: encoder)
        case .save(let name): try encoder.write(name, as: CodingKeys.save)
        case .rename(let change): try encoder.write(change, as: CodingKeys.rename)
        case .move(let change): try encoder.write(change, as: CodingKeys.move)
        case .remove(let place): try encoder.write(place, as: CodingKeys.remove)
        }
    }
}

extension Forgotten: Codable {
    private enum Single: Spelled {
        case everything
    }

    private enum CodingKeys: CodingKey {
        case household
    }

    init(from decoder: any Decoder) throws {
        if try Single(ifText: decoder) != nil {
            self = .everything
            return
        }
        let words = try decoder.container(keyedBy: CodingKeys.self)
        switch try words.only(decoder.codingPath) {
        case .household: self = .household(try words.decode(String.self, forKey: .household))
        }
    }

    func encode(to encoder: any Encoder) throws {
        switch self {
        case .everything: try Single.everything.encode(to: encoder)
        case .household(let number): try encoder.write(number, as: CodingKeys.household)
        }
    }
}

extension Instant: Codable {
    init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let instant = Instant(text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "no instant: \(text)")
            )
        }
        self = instant
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

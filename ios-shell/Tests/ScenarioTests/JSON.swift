import Foundation

/// A value of a JSON file, as it stands there.
enum JSON: Hashable, Sendable {
    case null
    case truth(Bool)
    case number(Int64)
    case text(String)
    case list([JSON])
    case object([String: JSON])
}

extension JSON {
    /// What a file says.
    init(text: String) throws {
        self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    }

    /// A value as a file would say it.
    init(_ value: some Encodable) throws {
        self = try JSONDecoder().decode(JSON.self, from: JSONEncoder().encode(value))
    }

    /// As a file says it.
    func written() throws -> Data {
        try JSONEncoder().encode(self)
    }

    /// This one with `value` in the place of what is at `place`, the names of a JSON pointer.
    func replacing(_ place: some Collection<Substring>, with value: JSON) -> JSON {
        guard let name = place.first else { return value }
        switch self {
        case .object(var fields):
            fields[String(name)] = fields[String(name)]?.replacing(place.dropFirst(), with: value)
            return .object(fields)
        case .list(var items):
            guard let at = Int(name), items.indices.contains(at) else { return self }
            items[at] = items[at].replacing(place.dropFirst(), with: value)
            return .list(items)
        case .null, .truth, .number, .text:
            return self
        }
    }
}

extension JSON: Codable {
    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let truth = try? value.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? value.decode(Int64.self) {
            self = .number(number)
        } else if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if let items = try? value.decode([JSON].self) {
            self = .list(items)
        } else {
            self = .object(try value.decode([String: JSON].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var value = encoder.singleValueContainer()
        switch self {
        case .null: try value.encodeNil()
        case .truth(let truth): try value.encode(truth)
        case .number(let number): try value.encode(number)
        case .text(let text): try value.encode(text)
        case .list(let items): try value.encode(items)
        case .object(let fields): try value.encode(fields)
        }
    }
}

extension JSON: CustomStringConvertible {
    var description: String {
        switch self {
        case .null: "nothing"
        case .truth(let truth): "\(truth)"
        case .number(let number): "\(number)"
        case .text(let text): text
        case .list(let items): "[\(items.map(\.description).joined(separator: ", "))]"
        case .object(let fields): "{\(fields.map { "\($0): \($1)" }.sorted().joined(separator: ", "))}"
        }
    }
}

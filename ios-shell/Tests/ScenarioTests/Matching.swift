// Whether what is seen is what was to be seen: an object when each word that is said matches, a list when it has the
// same length and matches place by place, all else when it is equal. What is not said may be anything.

/// Breaks the scenario unless `seen` is as `expected`.
func mustMatch(_ expected: some Encodable, _ seen: some Encodable) throws {
    let found = differences(try JSON(expected), try JSON(seen), "")
    if !found.isEmpty { throw Why.notSeen(found) }
}

/// Whether `seen` is as `expected`.
func matches(_ expected: some Encodable, _ seen: some Encodable) throws -> Bool {
    differences(try JSON(expected), try JSON(seen), "").isEmpty
}

private func differences(_ expected: JSON, _ seen: JSON, _ place: String) -> [String] {
    switch (expected, seen) {
    case (.object(let expected), .object(let seen)):
        return expected.sorted { $0.key < $1.key }.flatMap { word, value in
            differences(value, seen[word] ?? .null, place.isEmpty ? word : "\(place).\(word)")
        }
    case (.list(let expected), .list(let seen)) where expected.count == seen.count:
        return zip(expected, seen).enumerated().flatMap { at, pair in
            differences(pair.0, pair.1, "\(place)[\(at)]")
        }
    default:
        if expected == seen { return [] }
        let what = "to be seen: \(expected), seen: \(seen)"
        return [place.isEmpty ? what : "\(place) \(what)"]
    }
}

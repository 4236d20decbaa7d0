import WaterPayBindings

extension LookUp {
    /// The household and its bills, if there is one of that number.
    public var found: Found? {
        switch self {
        case .due(let found, _), .nothingDue(let found, _): found
        case .noSuchNumber: nil
        }
    }
}

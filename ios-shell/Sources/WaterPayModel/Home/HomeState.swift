import WaterPayBindings

/// What the first screen knows.
public struct HomeState: Hashable, Sendable {
    /// The payments without a result, the newest first.
    public internal(set) var unfinished: [Payment] = []
    /// The one of the newest payment first.
    public internal(set) var households: [KnownHousehold] = []
    /// A damaged history that the resident has not been told of.
    public internal(set) var setAside: SetAside?
    /// Why what is on this phone cannot be read.
    public internal(set) var refused: Words?

    /// This much is known.
    public init(
        unfinished: [Payment] = [],
        households: [KnownHousehold] = [],
        setAside: SetAside? = nil,
        refused: Words? = nil
    ) {
        (self.unfinished, self.households) = (unfinished, households)
        (self.setAside, self.refused) = (setAside, refused)
    }
}

/// A household whose bills were paid or tried on this phone.
public struct KnownHousehold: Hashable, Sendable {
    /// Whose it is.
    public let account: Account
    /// What it owed when it was last asked; none if it never was.
    public internal(set) var owes: Owes?
    /// Whether the gateway is being asked.
    public internal(set) var asking: Bool

    /// A household of which this is known.
    public init(account: Account, owes: Owes?, asking: Bool) {
        (self.account, self.owes, self.asking) = (account, owes, asking)
    }
}

/// What came of asking what a household owes.
public enum Owes: Hashable, Sendable {
    /// The gateway's answer.
    case told(LookUp)
    /// There was none.
    case notTold(Words)
}

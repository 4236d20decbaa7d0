import WaterPayBindings

/// What the first screen knows.
public struct HomeState: Hashable, Sendable {
    /// The payments without a result, the newest first.
    public internal(set) var unfinished: [Payment] = []
    /// Those that are not saved, the one of the newest payment first.
    public internal(set) var households: [KnownHousehold] = []
    /// The saved households in the resident's order, with what was known of them last.
    public internal(set) var saved: [SavedHousehold] = []
    /// What is new about their bills, the newest first.
    public internal(set) var news: [News] = []
    /// Those that could not be asked about.
    public internal(set) var notRefreshed: [NotRefreshed] = []
    /// Whether the gateway is being asked about them.
    public internal(set) var refreshing = false
    /// Why the saved households cannot be read.
    public internal(set) var savedRefused: Words?
    /// A damaged history that the resident has not been told of.
    public internal(set) var setAside: SetAside?
    /// Why what is on this phone cannot be read.
    public internal(set) var refused: Words?

    /// This much is known.
    public init(
        unfinished: [Payment] = [],
        households: [KnownHousehold] = [],
        saved: [SavedHousehold] = [],
        news: [News] = [],
        notRefreshed: [NotRefreshed] = [],
        savedRefused: Words? = nil,
        setAside: SetAside? = nil,
        refused: Words? = nil
    ) {
        (self.saved, self.news, self.notRefreshed) = (saved, news, notRefreshed)
        self.savedRefused = savedRefused
        (self.unfinished, self.households) = (unfinished, households)
        (self.setAside, self.refused) = (setAside, refused)
    }
}

extension HomeState {
    /// Whether there is nothing of a household to show yet.
    public var isNew: Bool { saved.isEmpty && households.isEmpty }

    mutating func take(_ households: [SavedHousehold]) {
        saved = households
        savedRefused = nil
        // What is saved is not below, and of what is not saved there is no news.
        let accounts = Set(households.map(\.household.account))
        self.households.removeAll { accounts.contains($0.account) }
        news.removeAll { !accounts.contains($0.bill.account) }
    }

    /// Keeps `newest` before what was new earlier, but of one bill only the newest.
    mutating func take(_ newest: [News]) {
        let bills = Set(newest.map(\.bill.id))
        news = newest + news.filter { !bills.contains($0.bill.id) }
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

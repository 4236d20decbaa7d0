import WaterPayBindings

/// What is known of the list of saved households while it is changed.
public struct HouseholdsState: Sendable {
    /// The list as it is now.
    public internal(set) var list = Answer<[SavedHousehold]>.awaited
    /// Which of them is being renamed, and to what.
    public internal(set) var renaming: Renaming?
    /// Which of them is to be removed, if the resident agrees.
    public internal(set) var removing: Account?
    /// Why the last change did not happen.
    public internal(set) var refused: Words?

    /// This much is known.
    public init(
        list: Answer<[SavedHousehold]> = .awaited,
        renaming: Renaming? = nil,
        removing: Account? = nil,
        refused: Words? = nil
    ) {
        (self.list, self.renaming) = (list, renaming)
        (self.removing, self.refused) = (removing, refused)
    }

    /// Whether there is a household before this one, so that it can be moved up.
    public func canMoveUp(_ account: Account) -> Bool {
        known.first.map { $0.household.account != account } ?? false
    }

    /// Whether there is a household after this one, so that it can be moved down.
    public func canMoveDown(_ account: Account) -> Bool {
        known.last.map { $0.household.account != account } ?? false
    }

    var known: [SavedHousehold] {
        switch list {
        case .told(let households): households
        case .awaited, .refused: []
        }
    }
}

/// A household that is being renamed.
public struct Renaming: Hashable, Sendable {
    /// Which.
    public let account: Account
    /// What it is to be called.
    public var name: NameState

    /// This one, to be called so.
    public init(account: Account, name: NameState) {
        (self.account, self.name) = (account, name)
    }
}

/// What the resident wants of the list of saved households.
public enum HouseholdsEvent: Hashable, Sendable {
    /// They have come to it.
    case seen
    /// To have it read again, after a refusal.
    case read
    /// To give this one another name.
    case rename(Account)
    /// The field for the other name now says this.
    case type(Personal)
    /// To keep the other name.
    case keepName
    /// To have this one before the one above it.
    case moveUp(Account)
    /// To have this one after the one below it.
    case moveDown(Account)
    /// To take this one off the list, if they agree once more.
    case remove(Account)
    /// They agree: it is taken off.
    case removeNow
    /// To change nothing: neither a name nor the list.
    case leaveAsItIs
    /// To look back on a year of this one.
    case lookBack(Account)
}

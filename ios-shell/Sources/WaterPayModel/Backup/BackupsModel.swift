/// What the resident wants, having read what backups are for.
public enum BackupsEvent: Hashable, Sendable {
    /// To make one.
    case make
    /// To restore one.
    case restore
}

/// The way to making a backup, and to restoring one.
@MainActor
public final class BackupsModel {
    private weak var navigation: Navigation?

    init(navigation: Navigation) {
        self.navigation = navigation
    }

    /// The resident wants something.
    public func send(_ event: BackupsEvent) {
        switch event {
        case .make: navigation?.go(to: .backingUp)
        case .restore: navigation?.go(to: .restoring)
        }
    }
}

import Foundation

/// What the resident sends elsewhere.
public enum Parcel: Hashable, Sendable {
    /// A message.
    case text(String)
    /// A file of this name.
    case file(Data, named: String)
}

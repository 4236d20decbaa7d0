import Foundation

/// The key of this device: made in the phone's key store, never leaves it, signs what the resident authorises.
public protocol DeviceKey: Sendable {
    /// Asks the resident to authorise, and signs `bytes` (ES256, DER). `question` is what the system's own dialogue says;
    /// it comes from the core.
    func sign(_ bytes: Data, asking question: String) async -> Signed
}

/// What came of asking the resident to authorise.
public enum Signed: Hashable, Sendable {
    /// Authorised, by this signature.
    case signature(Data)
    /// The resident changed their mind. Nothing is paid.
    case cancelled
    /// The key store cannot be used now, or the key in it is gone. Nothing is paid.
    case notUsable
}

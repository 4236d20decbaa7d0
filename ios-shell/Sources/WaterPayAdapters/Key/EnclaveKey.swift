#if canImport(LocalAuthentication) && os(iOS)
import CryptoKit
import Dispatch
import Foundation
import WaterPayModel

/// The device's key in the Secure Enclave: never leaves it, and signs only what the resident has just authorised with their
/// face, finger or passcode.
///
/// A key can go: iOS takes it away when the passcode is removed. Then ``publicKey()`` makes another, and the core is opened
/// anew with it. Nothing is lost: what was authorised with the old key was signed then, is kept in the ledger and is sent in
/// those very bytes; the gateway learns the new key before the next payment.
///
/// A phone without a passcode cannot have such a key. Bills can be looked at there all the same: the core is opened with the
/// public half of a key whose private half is thrown away, and ``sign(_:asking:)`` says that the key is not usable.
public struct EnclaveKey: DeviceKey {
    // The system's dialogue keeps a thread waiting, which none of Swift's own pool should be; and one comes after the other.
    private let turn = DispatchQueue(label: "device-key")
    private let nobodys = P256.Signing.PrivateKey().publicKey.derRepresentation

    /// The key of this app on this phone. It is found or made when it is first needed.
    public init() {}

    public func publicKey() async -> Data {
        let there: Data? = await waiting {
            switch StoredKey.find() {
            case .found(let key): key.publicHalf()
            case .nothing: StoredKey.make()?.publicHalf()
            case .notNow: nil
            }
        }
        return there ?? nobodys
    }

    public func sign(_ bytes: Data, asking question: String) async -> Signed {
        await waiting {
            switch StoredKey.find(asking: question) {
            case .found(let key): key.sign(bytes)
            case .nothing, .notNow: .notUsable
            }
        }
    }

    private func waiting<Value: Sendable>(for work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            turn.async { continuation.resume(returning: work()) }
        }
    }
}
#endif

#if canImport(CryptoKit)
import CryptoKit
import Foundation

/// A device key that no Secure Enclave guards: a new P-256 pair, kept in memory.
public final class KeyInMemory: Sendable {
    private let key = P256.Signing.PrivateKey()

    /// A new pair.
    public init() throws {}

    /// The public half, a `SubjectPublicKeyInfo` in DER.
    public var publicKey: Data { key.publicKey.derRepresentation }

    /// Signs as a key store does: ES256, in DER.
    public func sign(_ bytes: Data) throws -> Data {
        try key.signature(for: bytes).derRepresentation
    }
}

/// Whether the key whose 32 bytes these are has signed the message, by Ed25519.
public func isEd25519(signature: Data, of message: Data, by key: Data) throws -> Bool {
    try Curve25519.Signing.PublicKey(rawRepresentation: key).isValidSignature(signature, for: message)
}
#endif

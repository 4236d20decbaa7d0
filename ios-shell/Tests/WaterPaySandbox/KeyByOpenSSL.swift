#if !canImport(CryptoKit)
import Foundation

/// A device key that no key store guards: a new P-256 pair. Swift's own libraries have no curves outside of Apple's
/// systems, so the program `openssl` signs, and the pair lies in a folder that goes with this object.
public final class KeyInMemory: Sendable {
    private let folder: TemporaryFolder
    private var file: String { folder.url.appending(path: "key.pem").filePath }

    /// The public half, a `SubjectPublicKeyInfo` in DER.
    public let publicKey: Data

    /// A new pair.
    public init() throws {
        folder = try TemporaryFolder()
        let file = folder.url.appending(path: "key.pem").filePath
        try openSSL("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", file)
        publicKey = try openSSL("pkey", "-in", file, "-pubout", "-outform", "DER")
    }

    /// Signs as a key store does: ES256, in DER.
    public func sign(_ bytes: Data) throws -> Data {
        try openSSL("dgst", "-sha256", "-sign", file, input: bytes)
    }
}

/// Whether the key whose 32 bytes these are has signed the message, by Ed25519.
public func isEd25519(signature: Data, of message: Data, by key: Data) throws -> Bool {
    let folder = try TemporaryFolder()
    func file(_ name: String, _ bytes: Data) throws -> String {
        let url = folder.url.appending(path: name)
        try bytes.write(to: url)
        return url.filePath
    }
    // What comes before the bytes of the key in a SubjectPublicKeyInfo (RFC 8410).
    let prefix = Data([0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00])
    let arguments = [
        "pkeyutl", "-verify", "-rawin", "-pubin", "-keyform", "DER",
        "-inkey", try file("key", prefix + key),
        "-in", try file("message", message),
        "-sigfile", try file("signature", signature),
    ]
    return try OtherProcess.output(of: program, arguments) != nil
}

private let program = URL(filePath: "/usr/bin/openssl")

@discardableResult
private func openSSL(_ arguments: String..., input: Data = Data()) throws -> Data {
    guard let output = try OtherProcess.output(of: program, arguments, input: input) else {
        throw OpenSSLFailed(arguments: arguments)
    }
    return output
}

private struct OpenSSLFailed: Error {
    let arguments: [String]
}
#endif

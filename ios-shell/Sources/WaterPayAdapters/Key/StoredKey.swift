#if canImport(LocalAuthentication) && os(iOS)
import CryptoKit
import Foundation
import LocalAuthentication
import Security
import WaterPayModel

/// A P-256 key in the Secure Enclave, usable only for what the resident authorises: each signature has the system ask anew.
struct StoredKey {
    private let key: SecKey

    /// What there is to find.
    enum Search {
        /// This one.
        case found(StoredKey)
        /// Nothing: there never was a key, or iOS took it away with the passcode.
        case nothing
        /// It cannot be told now, for one while the phone is locked.
        case notNow
    }

    /// The public half, a `SubjectPublicKeyInfo` in DER.
    func publicHalf() -> Data? {
        guard let half = SecKeyCopyPublicKey(key) else { return nil }
        guard let point = SecKeyCopyExternalRepresentation(half, nil) as Data? else { return nil }
        return try? P256.Signing.PublicKey(x963Representation: point).derRepresentation
    }

    /// Has the system ask the resident, and signs `bytes` (ES256, DER). Waits for the answer.
    func sign(_ bytes: Data) -> Signed {
        var refusal: Unmanaged<CFError>?
        let signature = SecKeyCreateSignature(key, .ecdsaSignatureMessageX962SHA256, bytes as CFData, &refusal)
        if let signature { return .signature(signature as Data) }
        guard let refusal = refusal?.takeRetainedValue() else { return .notUsable }
        return isCancellation(refusal) ? .cancelled : .notUsable
    }

    /// The key of this app, to sign after the system has asked `question`.
    static func find(asking question: String? = nil) -> Search {
        let context = LAContext()
        if let question { context.localizedReason = question }
        var query = name
        query[kSecReturnRef] = true
        query[kSecUseAuthenticationContext] = context
        var found: CFTypeRef?
        switch SecItemCopyMatching(query as CFDictionary, &found) {
        case errSecSuccess:
            guard let found, CFGetTypeID(found) == SecKeyGetTypeID() else { return .notNow }
            return .found(StoredKey(key: found as! SecKey))
        case errSecItemNotFound: return .nothing
        default: return .notNow
        }
    }

    /// Makes a key. None when this phone cannot have one now: most often it has no passcode.
    static func make() -> StoredKey? {
        let access = SecAccessControlCreateWithFlags(
            nil,
            kSecAttrAccessibleWhenPasscodeSetThisDeviceOnly,
            // Face or finger, else the passcode: with one of them alone everybody would be left out who has none enrolled.
            [.privateKeyUsage, .userPresence],
            nil
        )
        guard let access else { return nil }
        var attributes = name
        attributes[kSecAttrKeySizeInBits] = 256
        attributes[kSecPrivateKeyAttrs] =
            [
                kSecAttrIsPermanent: true,
                kSecAttrApplicationTag: tag,
                kSecAttrAccessControl: access,
            ] as [CFString: Any]
        return SecKeyCreateRandomKey(attributes as CFDictionary, nil).map(StoredKey.init)
    }

    private static let tag = Data("tw.waterpay.device-key".utf8)

    private static var name: [CFString: Any] {
        [
            kSecClass: kSecClassKey,
            kSecAttrKeyType: kSecAttrKeyTypeECSECPrimeRandom,
            kSecAttrTokenID: kSecAttrTokenIDSecureEnclave,
            kSecAttrApplicationTag: tag,
        ]
    }
}

/// The resident, or the system in their place, closed the dialogue.
private func isCancellation(_ refusal: CFError) -> Bool {
    let refusal = refusal as Error as NSError
    switch refusal.domain {
    case LAErrorDomain:
        let cancellations: [LAError.Code] = [.userCancel, .systemCancel, .appCancel]
        return cancellations.contains { $0.rawValue == refusal.code }
    case NSOSStatusErrorDomain: return refusal.code == Int(errSecUserCanceled)
    default: return false
    }
}
#endif

package tw.waterpay.sandbox

import java.security.KeyPairGenerator
import java.security.Signature
import java.security.spec.ECGenParameterSpec

/** A device key that no key store guards: a new P-256 pair, kept in memory. */
class KeyInMemory {
    private val pair = KeyPairGenerator.getInstance("EC")
        .apply { initialize(ECGenParameterSpec("secp256r1")) }
        .generateKeyPair()

    /** The public half, a `SubjectPublicKeyInfo` in DER. */
    val publicKey: ByteArray = pair.public.encoded

    /** Signs as a key store does: ES256, in DER. */
    fun sign(bytes: ByteArray): ByteArray = Signature.getInstance("SHA256withECDSA").run {
        initSign(pair.private)
        update(bytes)
        sign()
    }
}

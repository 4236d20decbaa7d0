package tw.waterpay.ui.platform

/**
 * The key of this device: made in the phone's key store, never leaves it, signs what the resident authorises.
 *
 * Android keeps it in the Android Keystore behind the resident's finger, face or screen lock; the desktop in a file.
 */
interface DeviceKey {
    /** The public half, a `SubjectPublicKeyInfo` in DER. Makes the key at the first call. */
    suspend fun publicKey(): ByteArray

    /**
     * Asks the resident to authorise, and signs [bytes] (ES256, DER). [question] is what the system's own dialogue says;
     * it comes from the core.
     */
    suspend fun sign(bytes: ByteArray, question: String): Signed
}

/** What came of asking the resident to authorise. */
sealed interface Signed {
    /** Authorised. */
    class Signature(val bytes: ByteArray) : Signed

    /** The resident changed their mind. Nothing is paid. */
    data object Cancelled : Signed

    /** The key store cannot be used now, or the key in it is gone. Nothing is paid. */
    data object NotUsable : Signed
}

package tw.waterpay.app.keystore

import android.content.Context
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import tw.waterpay.ui.platform.DeviceKey
import tw.waterpay.ui.platform.Signed
import java.security.GeneralSecurityException
import java.security.KeyPairGenerator
import java.security.ProviderException
import java.security.PublicKey
import java.security.spec.ECGenParameterSpec

/**
 * The device's key in the Android Keystore: never leaves it, and signs only what the resident has just authorised with their
 * finger, face or screen lock.
 *
 * A key can go: Android takes it away when the screen lock is removed, for one. Then [publicKey] makes another, and the core
 * is opened anew with it. Nothing is lost: what was authorised with the old key was signed then, is kept in the ledger and
 * is sent in those very bytes; the gateway learns the new key before the next payment.
 *
 * A phone without a screen lock cannot have such a key. Bills can be looked at there all the same: the core is opened with
 * the public half of a key whose private half is thrown away, and [sign] says that the key is not usable.
 */
class KeystoreKey(private val context: Context, private val authorise: Authorise) : DeviceKey {
    private val turn = Mutex()
    private val nobodys: PublicKey by lazy(::publicHalfOfNoKey)

    override suspend fun publicKey(): ByteArray = turn.withLock {
        withContext(Dispatchers.IO) { ((find() ?: StoredKey.make(context))?.public ?: nobodys).encoded }
    }

    override suspend fun sign(bytes: ByteArray, question: String): Signed = turn.withLock {
        val key = withContext(Dispatchers.IO) { find() } ?: return Signed.NotUsable
        val signed = orNull {
            when (val authorised = authorise(key, question)) {
                is Authorised.Yes -> Signed.Signature(authorised.signature.apply { update(bytes) }.sign())
                Authorised.Cancelled -> Signed.Cancelled
                Authorised.NotPossible -> Signed.NotUsable
            }
        }
        signed ?: Signed.NotUsable
    }

    private suspend fun find(): StoredKey? = orNull { StoredKey.find() }
}

/** A key store refuses in many ways, some of its makers' own. All mean that the key cannot be used now. */
private inline fun <Value> orNull(step: () -> Value?): Value? =
    try {
        step()
    } catch (_: GeneralSecurityException) {
        null
    } catch (_: ProviderException) {
        null
    }

private fun publicHalfOfNoKey(): PublicKey =
    KeyPairGenerator.getInstance("EC").apply { initialize(ECGenParameterSpec("secp256r1")) }.generateKeyPair().public

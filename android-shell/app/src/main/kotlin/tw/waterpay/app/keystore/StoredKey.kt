package tw.waterpay.app.keystore

import android.app.KeyguardManager
import android.content.Context
import android.os.Build
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import android.security.keystore.StrongBoxUnavailableException
import android.security.keystore.UserNotAuthenticatedException
import tw.waterpay.app.systemService
import java.security.InvalidAlgorithmParameterException
import java.security.KeyPairGenerator
import java.security.KeyStore
import java.security.PrivateKey
import java.security.ProviderException
import java.security.PublicKey
import java.security.Signature
import java.security.spec.ECGenParameterSpec

/** A key in the Android Keystore: P-256, usable only for what the resident authorises. */
class StoredKey private constructor(private val private: PrivateKey, val public: PublicKey) {
    /** A signature that is begun with the key (ES256). Whether it may be ended is for the resident to say. */
    fun beginSignature(): Signature = Signature.getInstance("SHA256withECDSA").apply { initSign(private) }

    companion object {
        /** The key of this phone; null when there is none, or when Android has taken it away for good. */
        fun find(): StoredKey? {
            val store = KeyStore.getInstance(PROVIDER).apply { load(null) }
            val private = store.getKey(alias, null) as PrivateKey? ?: return null
            val key = StoredKey(private, store.getCertificate(alias).publicKey)
            return try {
                key.apply { beginSignature() }
            } catch (_: UserNotAuthenticatedException) {
                key
            } catch (_: KeyPermanentlyInvalidatedException) {
                null
            }
        }

        /**
         * Makes a key in the place of the one that was there, in a security chip of its own where the phone has one. Null
         * when this phone cannot have such a key now: most often it has no screen lock.
         */
        fun make(context: Context): StoredKey? {
            if (!context.systemService<KeyguardManager>().isDeviceSecure) return null
            return try {
                makeStrongest()
            } catch (_: InvalidAlgorithmParameterException) {
                null
            } catch (_: ProviderException) {
                null
            }
        }

        private fun makeStrongest(): StoredKey {
            if (Build.VERSION.SDK_INT < Build.VERSION_CODES.P) return generate(specification().build())
            return try {
                generate(specification().setIsStrongBoxBacked(true).build())
            } catch (_: StrongBoxUnavailableException) {
                generate(specification().build())
            }
        }

        private fun generate(specification: KeyGenParameterSpec): StoredKey {
            val generator = KeyPairGenerator.getInstance(KeyProperties.KEY_ALGORITHM_EC, PROVIDER)
            return generator.apply { initialize(specification) }.generateKeyPair().run { StoredKey(private, public) }
        }

        private fun specification(): KeyGenParameterSpec.Builder =
            KeyGenParameterSpec.Builder(alias, KeyProperties.PURPOSE_SIGN)
                .setAlgorithmParameterSpec(ECGenParameterSpec("secp256r1"))
                .setDigests(KeyProperties.DIGEST_SHA256)
                .setUserAuthenticationRequired(true)
                .apply {
                    if (isAuthorisedEachTime) {
                        setUserAuthenticationParameters(
                            0,
                            KeyProperties.AUTH_BIOMETRIC_STRONG or KeyProperties.AUTH_DEVICE_CREDENTIAL,
                        )
                    } else {
                        // What replaces it came with Android 11; this branch is for the phones before.
                        @Suppress("DEPRECATION")
                        setUserAuthenticationValidityDurationSeconds(SECONDS_AFTER_SCREEN_LOCK)
                    }
                }

        /**
         * Whether each signature is authorised by itself. Before Android 11 a key can be bound so to fingers only, which
         * would leave out everybody who has none enrolled; there the screen lock opens the key for some seconds.
         */
        internal val isAuthorisedEachTime: Boolean
            get() = Build.VERSION.SDK_INT >= Build.VERSION_CODES.R

        /** A phone that was brought to Android 11 makes a new key, which loses nothing: see [KeystoreKey]. */
        private val alias: String
            get() = if (isAuthorisedEachTime) "device-key" else "device-key-by-screen-lock"

        private const val PROVIDER = "AndroidKeyStore"
        private const val SECONDS_AFTER_SCREEN_LOCK = 10
    }
}

package tw.waterpay.app.keystore

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.StrongBoxUnavailableException
import org.junit.rules.ExternalResource
import java.io.InputStream
import java.io.OutputStream
import java.security.InvalidKeyException
import java.security.Key
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.KeyPairGeneratorSpi
import java.security.KeyStoreSpi
import java.security.PrivateKey
import java.security.Provider
import java.security.PublicKey
import java.security.SecureRandom
import java.security.Security
import java.security.SignatureSpi
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.security.spec.ECGenParameterSpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration

/** The Android Keystore as far as the app uses it: Robolectric has the classes around it, and not the store itself. */
class KeystoreInMemory : ExternalResource() {
    /** What was asked for, in its order. */
    val asked = mutableListOf<KeyGenParameterSpec>()

    /** Whether the phone has a security chip of its own. */
    var hasStrongBox = true

    private val keys = mutableMapOf<String, KeyPair>()
    private var takenAway = emptySet<KeyPair>()

    /** Android takes every key away for good, as when the screen lock is removed. */
    fun isTakenAway() {
        takenAway = keys.values.toSet()
    }

    override fun before() {
        Security.addProvider(AndroidKeyStore())
    }

    override fun after() = Security.removeProvider(NAME)

    private inner class AndroidKeyStore : Provider(NAME, "1", "a keystore in memory") {
        init {
            offer("KeyStore", NAME, ::Store)
            offer("KeyPairGenerator", "EC", ::Generator)
            offer("Signature", "SHA256withECDSA", ::Refusing)
        }

        private fun offer(type: String, algorithm: String, make: () -> Any) = putService(
            object : Service(this, type, algorithm, make.toString(), null, null) {
                override fun newInstance(parameter: Any?): Any = make()
            },
        )
    }

    private inner class Generator : KeyPairGeneratorSpi() {
        private lateinit var specification: KeyGenParameterSpec

        override fun initialize(size: Int, random: SecureRandom?) = error("a key is made to a specification")

        override fun initialize(parameters: AlgorithmParameterSpec, random: SecureRandom?) {
            specification = parameters as KeyGenParameterSpec
        }

        override fun generateKeyPair(): KeyPair {
            asked += specification
            if (specification.isStrongBoxBacked && !hasStrongBox) throw StrongBoxUnavailableException()
            val curve = specification.algorithmParameterSpec as ECGenParameterSpec
            val pair = KeyPairGenerator.getInstance("EC").apply { initialize(curve) }.generateKeyPair()
            return pair.also { keys[specification.keystoreAlias] = it }
        }
    }

    private inner class Store : KeyStoreSpi() {
        override fun engineLoad(stream: InputStream?, password: CharArray?) = Unit

        override fun engineGetKey(alias: String, password: CharArray?): Key? =
            keys[alias]?.let { if (it in takenAway) TakenAway else it.private }

        override fun engineGetCertificate(alias: String): Certificate? = keys[alias]?.let { Bare(it) }

        override fun engineAliases(): Enumeration<String> = Collections.enumeration(keys.keys)

        override fun engineContainsAlias(alias: String) = alias in keys

        override fun engineIsKeyEntry(alias: String) = alias in keys

        override fun engineIsCertificateEntry(alias: String) = false

        override fun engineSize() = keys.size

        override fun engineDeleteEntry(alias: String) {
            keys.remove(alias)
        }

        override fun engineGetCertificateChain(alias: String) = unused()

        override fun engineGetCreationDate(alias: String): Date = unused()

        override fun engineGetCertificateAlias(certificate: Certificate): String = unused()

        override fun engineSetKeyEntry(a: String, k: Key, p: CharArray?, c: Array<out Certificate>?): Unit = unused()

        override fun engineSetKeyEntry(a: String, k: ByteArray, c: Array<out Certificate>?): Unit = unused()

        override fun engineSetCertificateEntry(alias: String, certificate: Certificate): Unit = unused()

        override fun engineStore(stream: OutputStream?, password: CharArray?): Unit = unused()
    }

    /** A key with which no signature can be begun any more. */
    private object TakenAway : PrivateKey {
        override fun getAlgorithm() = "EC"

        override fun getFormat() = null

        override fun getEncoded() = null
    }

    private class Refusing : SignatureSpi() {
        override fun engineInitSign(key: PrivateKey) = throw KeyPermanentlyInvalidatedException()

        override fun engineInitVerify(key: PublicKey) = throw InvalidKeyException()

        override fun engineUpdate(byte: Byte) = unused()

        override fun engineUpdate(bytes: ByteArray, offset: Int, length: Int) = unused()

        override fun engineSign(): ByteArray = unused()

        override fun engineVerify(signature: ByteArray): Boolean = unused()

        @Deprecated("The platform's own base class still asks for it.")
        override fun engineSetParameter(name: String, value: Any) = unused()

        @Deprecated("The platform's own base class still asks for it.")
        override fun engineGetParameter(name: String): Any = unused()
    }

    /** The keystore wraps each public key into a certificate of its own; the app looks at the key only. */
    private class Bare(private val pair: KeyPair) : Certificate("X.509") {
        override fun getPublicKey() = pair.public

        override fun getEncoded() = ByteArray(0)

        override fun verify(key: PublicKey) = Unit

        override fun verify(key: PublicKey, provider: String) = Unit

        override fun toString() = "bare"
    }

    private companion object {
        fun unused(): Nothing = error("the app has no use for this")

        const val NAME = "AndroidKeyStore"
    }
}

package tw.waterpay.app.keystore

import android.app.KeyguardManager
import android.content.Context
import android.security.keystore.KeyProperties
import androidx.test.core.app.ApplicationProvider
import kotlinx.coroutines.runBlocking
import org.junit.Rule
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import tw.waterpay.ui.platform.Signed
import java.security.KeyFactory
import java.security.Signature
import java.security.spec.ECGenParameterSpec
import java.security.spec.X509EncodedKeySpec
import kotlin.test.BeforeTest
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertTrue

@RunWith(RobolectricTestRunner::class)
@Config(application = android.app.Application::class)
class KeystoreKeyTest {
    @get:Rule
    val keystore = KeystoreInMemory()

    private val context = ApplicationProvider.getApplicationContext<Context>()
    private val screenLock = shadowOf(context.getSystemService(KeyguardManager::class.java))
    private var answer: (StoredKey) -> Authorised = { Authorised.Yes(it.beginSignature()) }
    private val questions = mutableListOf<String>()
    private val key = KeystoreKey(context) { key, question -> answer(key).also { questions += question } }

    @BeforeTest
    fun `the phone has a screen lock`() = screenLock.setIsDeviceSecure(true)

    @Test
    fun `the key signs what the resident has just authorised, and nothing else`(): Unit = runBlocking {
        key.publicKey()

        val asked = keystore.asked.single()
        assertTrue(asked.isUserAuthenticationRequired)
        assertEquals(0, asked.userAuthenticationValidityDurationSeconds)
        assertEquals(
            KeyProperties.AUTH_BIOMETRIC_STRONG or KeyProperties.AUTH_DEVICE_CREDENTIAL,
            asked.userAuthenticationType,
        )
        assertEquals(KeyProperties.PURPOSE_SIGN, asked.purposes)
        assertContentEquals(arrayOf(KeyProperties.DIGEST_SHA256), asked.digests)
        assertEquals("secp256r1", (asked.algorithmParameterSpec as ECGenParameterSpec).name)
    }

    @Test
    fun `the key is made in the security chip where there is one`(): Unit = runBlocking {
        key.publicKey()

        assertTrue(keystore.asked.single().isStrongBoxBacked)
    }

    @Test
    fun `a phone without a security chip makes the key without it`(): Unit = runBlocking {
        keystore.hasStrongBox = false

        key.publicKey()

        val (first, second) = keystore.asked
        assertTrue(first.isStrongBoxBacked)
        assertFalse(second.isStrongBoxBacked)
        assertTrue(second.isUserAuthenticationRequired)
    }

    @Test
    fun `the key stays the same`(): Unit = runBlocking {
        assertContentEquals(key.publicKey(), key.publicKey())
        assertEquals(1, keystore.asked.size)
    }

    @Test
    fun `what is signed is verified by the public half`(): Unit = runBlocking {
        val public = KeyFactory.getInstance("EC").generatePublic(X509EncodedKeySpec(key.publicKey()))

        val signed = key.sign(WORDS, "?")

        val verifier = Signature.getInstance("SHA256withECDSA").apply { initVerify(public) }
        assertTrue(verifier.apply { update(WORDS) }.verify(assertIs<Signed.Signature>(signed).bytes))
    }

    @Test
    fun `the resident is asked in the words of the core`(): Unit = runBlocking {
        key.publicKey()
        key.sign(WORDS, "Pay?")

        assertEquals(listOf("Pay?"), questions)
    }

    @Test
    fun `nothing is signed when the resident changes their mind`(): Unit = runBlocking {
        key.publicKey()
        answer = { Authorised.Cancelled }

        assertEquals(Signed.Cancelled, key.sign(WORDS, "?"))
    }

    @Test
    fun `a resident who cannot be asked is told that the key is not usable`(): Unit = runBlocking {
        key.publicKey()
        answer = { Authorised.NotPossible }

        assertEquals(Signed.NotUsable, key.sign(WORDS, "?"))
    }

    @Test
    fun `a key that Android took away signs no more, and another is made at the next opening`(): Unit = runBlocking {
        val before = key.publicKey()
        keystore.isTakenAway()

        assertEquals(Signed.NotUsable, key.sign(WORDS, "?"))
        assertFalse(before.contentEquals(key.publicKey()))
        assertIs<Signed.Signature>(key.sign(WORDS, "?"))
    }

    @Test
    fun `without a screen lock there is a public half to look at bills with, and nothing can be signed`(): Unit =
        runBlocking {
            screenLock.setIsDeviceSecure(false)

            assertContentEquals(key.publicKey(), key.publicKey())
            assertEquals(Signed.NotUsable, key.sign(WORDS, "?"))
            assertTrue(keystore.asked.isEmpty())
        }

    @Test
    fun `a screen lock that is set later brings a key that signs`(): Unit = runBlocking {
        screenLock.setIsDeviceSecure(false)
        val nobodys = key.publicKey()
        screenLock.setIsDeviceSecure(true)

        assertFalse(nobodys.contentEquals(key.publicKey()))
        assertIs<Signed.Signature>(key.sign(WORDS, "?"))
    }

    private companion object {
        val WORDS = "what is signed".encodeToByteArray()
    }
}

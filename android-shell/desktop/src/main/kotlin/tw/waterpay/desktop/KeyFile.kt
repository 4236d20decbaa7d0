package tw.waterpay.desktop

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import tw.waterpay.ui.platform.DeviceKey
import tw.waterpay.ui.platform.Signed
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption.CREATE_NEW
import java.nio.file.StandardOpenOption.WRITE
import java.nio.file.attribute.PosixFilePermissions
import java.security.GeneralSecurityException
import java.security.KeyFactory
import java.security.KeyPair
import java.security.KeyPairGenerator
import java.security.Signature
import java.security.spec.ECGenParameterSpec
import java.security.spec.PKCS8EncodedKeySpec
import java.security.spec.X509EncodedKeySpec
import java.util.Base64

/**
 * The device's key in a file that only its owner can read: both halves in Base64, a line each. A desktop has no key store
 * that asks the resident, so pressing the button is all the authorising there is; it is good enough for made-up money.
 */
class KeyFile(private val file: Path) : DeviceKey {
    override suspend fun publicKey(): ByteArray = withContext(Dispatchers.IO) { read() ?: make() }.public.encoded

    override suspend fun sign(bytes: ByteArray, question: String): Signed = withContext(Dispatchers.IO) {
        val pair = try {
            read()
        } catch (_: IOException) {
            null
        } catch (_: GeneralSecurityException) {
            null
        }
        pair?.let { Signed.Signature(it.sign(bytes)) } ?: Signed.NotUsable
    }

    private fun KeyPair.sign(bytes: ByteArray): ByteArray = Signature.getInstance("SHA256withECDSA").run {
        initSign(private)
        update(bytes)
        sign()
    }

    private fun read(): KeyPair? {
        if (!Files.exists(file)) return null
        val (private, public) = Files.readAllLines(file).map(Base64.getDecoder()::decode)
        return KeyFactory.getInstance("EC").run {
            KeyPair(generatePublic(X509EncodedKeySpec(public)), generatePrivate(PKCS8EncodedKeySpec(private)))
        }
    }

    private fun make(): KeyPair {
        val pair = KeyPairGenerator.getInstance("EC").apply {
            initialize(ECGenParameterSpec("secp256r1"))
        }.generateKeyPair()
        val owners = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        Files.newByteChannel(file, setOf(CREATE_NEW, WRITE), owners).use { channel ->
            val halves = listOf(pair.private, pair.public).map { Base64.getEncoder().encodeToString(it.encoded) }
            channel.write(Charsets.US_ASCII.encode(halves.joinToString("\n", postfix = "\n")))
        }
        return pair
    }
}

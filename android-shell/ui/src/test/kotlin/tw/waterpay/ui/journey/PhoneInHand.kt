package tw.waterpay.ui.journey

import androidx.compose.foundation.layout.Box
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.Modifier
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.isActive
import kotlinx.coroutines.withContext
import tw.waterpay.LumaFrame
import tw.waterpay.sandbox.KeyInMemory
import tw.waterpay.ui.platform.Camera
import tw.waterpay.ui.platform.CameraUnavailable
import tw.waterpay.ui.platform.Choices
import tw.waterpay.ui.platform.DeviceKey
import tw.waterpay.ui.platform.Preferences
import tw.waterpay.ui.platform.Shared
import tw.waterpay.ui.platform.Signed
import tw.waterpay.ui.platform.Surroundings
import java.awt.image.BufferedImage
import java.io.File
import java.nio.ByteBuffer
import java.util.Collections
import java.util.concurrent.CopyOnWriteArrayList
import javax.imageio.ImageIO

/** A key whose dialogue a test answers: at once with a signature, unless it was told otherwise. */
class KeyInHand : DeviceKey {
    private val key = KeyInMemory()

    /** The questions that its dialogue has asked. */
    val questions: MutableList<String> = CopyOnWriteArrayList()

    /** What the next dialogues come to, if not to a signature. */
    val answers: MutableList<Signed> = Collections.synchronizedList(ArrayDeque())

    /** While it is set, the dialogue stays open until it is completed. */
    @Volatile
    var finger: CompletableDeferred<Unit>? = null

    override suspend fun publicKey(): ByteArray = key.publicKey

    override suspend fun sign(bytes: ByteArray, question: String): Signed {
        questions += question
        finger?.await()
        return answers.removeFirstOrNull() ?: Signed.Signature(key.sign(bytes))
    }
}

/** What a test sees of the phone: what was opened, shared and printed, and whether the screen is kept secret or bright. */
class SurroundingsInHand : Surroundings {
    val opened: MutableList<String> = CopyOnWriteArrayList()
    val shared: MutableList<Shared> = CopyOnWriteArrayList()
    val printed: MutableList<ByteArray> = CopyOnWriteArrayList()

    /** What the resident chooses when they are asked for a file. */
    @Volatile
    var file: ByteArray? = null

    /** The messages among what was shared. */
    val messages: List<String> get() = shared.filterIsInstance<Shared.Message>().map { it.text }

    /** The files among what was shared. */
    val files: List<Shared.File> get() = shared.filterIsInstance<Shared.File>()

    @Volatile
    var secret = false

    @Volatile
    var bright = false

    override suspend fun choosePhoto(): ByteArray? = null

    override suspend fun chooseFile(): ByteArray? = file

    override fun open(url: String) {
        opened += url
    }

    override fun share(what: Shared) {
        shared += what
    }

    override fun print(picture: ByteArray, name: String) {
        printed += picture
    }

    override fun takeBackShared() = shared.clear()

    override fun keepSecret(secret: Boolean) {
        this.secret = secret
    }

    override fun keepBright(bright: Boolean) {
        this.bright = bright
    }
}

/** A camera that looks at one of `samples/` all the time. Its rows are longer than its picture, as a phone's often are. */
class CameraOn(sample: String) : Camera {
    private val frame = lumaOf(ImageIO.read(File(System.getProperty("waterpay.samples"), sample)))

    @Composable
    override fun Preview(
        modifier: Modifier,
        onFrame: (LumaFrame) -> Unit,
        onUnavailable: (CameraUnavailable) -> Unit,
    ) {
        Box(modifier)
        LaunchedEffect(this) { withContext(Dispatchers.IO) { while (isActive) onFrame(frame) } }
    }

    private fun lumaOf(picture: BufferedImage): LumaFrame {
        val stride = picture.width + PADDING
        val luma = ByteBuffer.allocateDirect(stride * picture.height)
        for (y in 0 until picture.height) {
            for (x in 0 until picture.width) luma.put(y * stride + x, brightness(picture.getRGB(x, y)))
        }
        return LumaFrame(luma, picture.width, picture.height, stride)
    }

    private fun brightness(rgb: Int): Byte =
        ((299 * (rgb shr 16 and 0xFF) + 587 * (rgb shr 8 and 0xFF) + 114 * (rgb and 0xFF)) / 1000).toByte()

    private companion object {
        const val PADDING = 48
    }
}

/** Keeps choices for as long as the test lasts. */
class PreferencesInHand : Preferences {
    private var choices = Choices()

    override fun kept(): Choices = choices

    override fun keep(choices: Choices) {
        this.choices = choices
    }
}

package tw.waterpay.app.phone

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.view.WindowManager
import androidx.activity.result.PickVisualMediaRequest
import androidx.activity.result.contract.ActivityResultContracts.PickVisualMedia
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import tw.waterpay.app.Front
import tw.waterpay.ui.platform.Surroundings
import java.io.IOException

/** Hands over to the other apps of the phone: its album, its browser, and whatever takes what the resident sends. */
class PhoneSurroundings(private val context: Context, private val front: Front) : Surroundings {
    /** The system's photo picker, which lets the app see the one photo only; on older phones the file chooser. */
    private val album = front.question(PickVisualMedia())
    private var secret = false
    private var bright = false

    init {
        front.always {
            keepSecret(secret)
            keepBright(bright)
        }
    }

    override suspend fun choosePhoto(): ByteArray? {
        val photo = album.ask(PickVisualMediaRequest(PickVisualMedia.ImageOnly)) ?: return null
        return withContext(Dispatchers.IO) { read(photo) }
    }

    override fun open(url: String) = handOver(Intent(Intent.ACTION_VIEW, Uri.parse(url)))

    override fun share(text: String, fileName: String?) {
        val what = Intent(Intent.ACTION_SEND)
        if (fileName == null) {
            what.setType("text/plain").putExtra(Intent.EXTRA_TEXT, text)
        } else {
            what.sharing(SharedFile.of(context, fileName, text))
        }
        handOver(Intent.createChooser(what, null))
    }

    override fun takeBackShared() = SharedFile.takeBack(context)

    override fun keepSecret(secret: Boolean) {
        this.secret = secret
        val window = front.activity?.window ?: return
        if (secret) {
            window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)
        } else {
            window.clearFlags(WindowManager.LayoutParams.FLAG_SECURE)
        }
    }

    override fun keepBright(bright: Boolean) {
        this.bright = bright
        val window = front.activity?.window ?: return
        window.attributes = window.attributes.apply {
            screenBrightness = if (bright) {
                WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_FULL
            } else {
                WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
            }
        }
        if (bright) {
            window.addFlags(WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON)
        } else {
            window.clearFlags(WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON)
        }
    }

    private fun read(photo: Uri): ByteArray? =
        try {
            context.contentResolver.openInputStream(photo)?.use { it.readAtMost(PHOTO_BYTES) }
        } catch (_: IOException) {
            null
        } catch (_: SecurityException) {
            // The app that has the photo took it back.
            null
        }

    private fun handOver(intent: Intent) {
        try {
            front.activity?.startActivity(intent)
        } catch (_: ActivityNotFoundException) {
            // A phone without any app for it. The screen stays as it is, and says what else can be done.
        }
    }
}

/** What the core takes; a longer file it refuses. */
private const val PHOTO_BYTES = 32 shl 20

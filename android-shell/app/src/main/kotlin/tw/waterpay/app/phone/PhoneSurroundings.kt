package tw.waterpay.app.phone

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.print.PrintManager
import android.view.WindowManager
import androidx.activity.result.PickVisualMediaRequest
import androidx.activity.result.contract.ActivityResultContracts.OpenDocument
import androidx.activity.result.contract.ActivityResultContracts.PickVisualMedia
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import tw.waterpay.app.Front
import tw.waterpay.ui.platform.Shared
import tw.waterpay.ui.platform.Surroundings
import java.io.IOException

/** Hands over to the other apps of the phone: its album, its files, its browser, its printers, and whatever takes what is sent. */
class PhoneSurroundings(private val context: Context, private val front: Front) : Surroundings {
    /** The system's photo picker, which lets the app see the one photo only; on older phones the file chooser. */
    private val album = front.question(PickVisualMedia())

    /** The system's file chooser, which lets the app see the one file only. */
    private val files = front.question(OpenDocument())
    private var secret = false
    private var bright = false

    init {
        front.always {
            keepSecret(secret)
            keepBright(bright)
        }
    }

    override suspend fun choosePhoto(): ByteArray? =
        album.ask(PickVisualMediaRequest(PickVisualMedia.ImageOnly))?.let { read(it) }

    override suspend fun chooseFile(): ByteArray? = files.ask(AnyKind)?.let { read(it) }

    override fun open(url: String) = handOver(Intent(Intent.ACTION_VIEW, Uri.parse(url)))

    override fun share(what: Shared) {
        val send = Intent(Intent.ACTION_SEND)
        when (what) {
            is Shared.Message -> send.setType("text/plain").putExtra(Intent.EXTRA_TEXT, what.text)
            is Shared.File -> send.sharing(SharedFile.of(context, what))
        }
        handOver(Intent.createChooser(send, null))
    }

    override fun print(picture: ByteArray, name: String) {
        val printing = front.activity?.getSystemService(PrintManager::class.java) ?: return
        printing.print(name, OnePage(picture, name), OnePage.attributes)
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

    private suspend fun read(file: Uri): ByteArray? = withContext(Dispatchers.IO) {
        try {
            context.contentResolver.openInputStream(file)?.use { it.readAtMost(Surroundings.LONGEST_FILE) }
        } catch (_: IOException) {
            null
        } catch (_: SecurityException) {
            // The app that has the file took it back.
            null
        }
    }

    private fun handOver(intent: Intent) {
        try {
            front.activity?.startActivity(intent)
        } catch (_: ActivityNotFoundException) {
            // A phone without any app for it. The screen stays as it is, and says what else can be done.
        }
    }
}

/** Those who keep files for other apps do not know that one is a backup. */
private val AnyKind = arrayOf("*/*")

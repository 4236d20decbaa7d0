package tw.waterpay.desktop

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import tw.waterpay.ui.platform.Shared
import tw.waterpay.ui.platform.Surroundings
import java.awt.Desktop
import java.awt.FileDialog
import java.awt.Frame
import java.awt.Toolkit
import java.awt.datatransfer.StringSelection
import java.io.File
import java.io.IOException
import java.net.URI
import kotlin.concurrent.thread

/**
 * Files instead of an album, the browser, a printer, and the clipboard or a file for what is shared. A desktop keeps nothing
 * secret.
 */
class DesktopSurroundings(private val window: () -> Frame?) : Surroundings {
    override suspend fun choosePhoto(): ByteArray? = chooseFile()

    override suspend fun chooseFile(): ByteArray? {
        val file = ask(FileDialog.LOAD, file = null) ?: return null
        return withContext(Dispatchers.IO) {
            try {
                file.inputStream().use { it.readNBytes(Surroundings.LONGEST_FILE + 1) }
            } catch (_: IOException) {
                null
            }
        }
    }

    override fun open(url: String) {
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) return
        try {
            Desktop.getDesktop().browse(URI(url))
        } catch (_: IOException) {
            // No browser. The screen stays as it is.
        }
    }

    override fun share(what: Shared) {
        when (what) {
            is Shared.Message ->
                Toolkit.getDefaultToolkit().systemClipboard.setContents(StringSelection(what.text), null)

            is Shared.File -> save(what)
        }
    }

    override fun print(picture: ByteArray, name: String) {
        // The system's dialogue keeps whoever opens it waiting, and the window is to be drawn meanwhile.
        thread(name = "printing") { printPage(picture, name) }
    }

    /** It is where the resident saved it, and theirs. */
    override fun takeBackShared() = Unit

    override fun keepSecret(secret: Boolean) = Unit

    override fun keepBright(bright: Boolean) = Unit

    private fun save(file: Shared.File) {
        val place = ask(FileDialog.SAVE, file.name) ?: return
        try {
            place.writeBytes(file.bytes)
        } catch (_: IOException) {
            // Nothing can be written there. The screen stays as it is, for another place.
        }
    }

    private fun ask(mode: Int, file: String?): File? {
        val dialogue = FileDialog(window(), null, mode)
        dialogue.file = file
        dialogue.isVisible = true
        return dialogue.files.singleOrNull()
    }
}

package tw.waterpay.desktop

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import tw.waterpay.ui.platform.Surroundings
import java.awt.Desktop
import java.awt.FileDialog
import java.awt.Frame
import java.awt.Toolkit
import java.awt.datatransfer.StringSelection
import java.io.File
import java.io.IOException
import java.net.URI

/** Files instead of an album, the browser, and the clipboard or a file for what is shared. A desktop keeps nothing secret. */
class DesktopSurroundings(private val window: () -> Frame?) : Surroundings {
    override suspend fun choosePhoto(): ByteArray? {
        val file = ask(FileDialog.LOAD, file = null) ?: return null
        return withContext(Dispatchers.IO) {
            try {
                file.readBytes()
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

    override fun share(text: String, fileName: String?) {
        if (fileName == null) {
            Toolkit.getDefaultToolkit().systemClipboard.setContents(StringSelection(text), null)
        } else {
            ask(FileDialog.SAVE, fileName)?.writeText(text)
        }
    }

    /** It is where the resident saved it, and theirs. */
    override fun takeBackShared() = Unit

    override fun keepSecret(secret: Boolean) = Unit

    override fun keepBright(bright: Boolean) = Unit

    private fun ask(mode: Int, file: String?): File? {
        val dialogue = FileDialog(window(), null, mode)
        dialogue.file = file
        dialogue.isVisible = true
        return dialogue.files.singleOrNull()
    }
}

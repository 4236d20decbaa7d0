package tw.waterpay.app.phone

import android.content.ClipData
import android.content.Context
import android.content.Intent
import android.net.Uri
import android.webkit.MimeTypeMap
import androidx.core.content.FileProvider
import tw.waterpay.ui.platform.Shared
import java.io.File

/** A file that another app may read, through the provider in the manifest. There is only ever the last one. */
internal class SharedFile private constructor(val address: Uri, val type: String) {
    companion object {
        fun of(context: Context, shared: Shared.File): SharedFile {
            takeBack(context)
            val file = File(folder(context).apply { mkdirs() }, shared.name).apply { writeBytes(shared.bytes) }
            val type = MimeTypeMap.getSingleton().getMimeTypeFromExtension(file.extension) ?: ANY_BYTES
            return SharedFile(FileProvider.getUriForFile(context, "${context.packageName}.shared", file), type)
        }

        /** Deletes the last one. */
        fun takeBack(context: Context) {
            folder(context).deleteRecursively()
        }

        private fun folder(context: Context) = File(context.cacheDir, FOLDER)

        /** Stands in res/xml/shared_files.xml too. */
        private const val FOLDER = "shared"

        /** Of a kind that Android does not know, as an older one does not know backups. */
        private const val ANY_BYTES = "application/octet-stream"
    }
}

/** The intent to send [file]; who gets it may read it, and nobody else. */
internal fun Intent.sharing(file: SharedFile): Intent =
    setType(file.type)
        .putExtra(Intent.EXTRA_STREAM, file.address)
        .addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
        .apply { clipData = ClipData.newRawUri(null, file.address) }

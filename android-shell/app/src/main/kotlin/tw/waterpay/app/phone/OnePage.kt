package tw.waterpay.app.phone

import android.graphics.BitmapFactory
import android.graphics.Paint
import android.graphics.RectF
import android.graphics.pdf.PdfDocument
import android.os.Bundle
import android.os.CancellationSignal
import android.os.ParcelFileDescriptor
import android.print.PageRange
import android.print.PrintAttributes
import android.print.PrintDocumentAdapter
import android.print.PrintDocumentInfo
import java.io.IOException
import kotlin.concurrent.thread
import kotlin.math.roundToInt

/** A [picture] of an A5 page as a document of that one page, for a printer or as a PDF. [name] is what it is called there. */
internal class OnePage(private val picture: ByteArray, private val name: String) : PrintDocumentAdapter() {
    override fun onLayout(
        before: PrintAttributes?,
        now: PrintAttributes,
        cancelled: CancellationSignal,
        callback: LayoutResultCallback,
        extras: Bundle?,
    ) {
        if (cancelled.isCanceled) {
            callback.onLayoutCancelled()
        } else {
            // It is the same page on whatever paper.
            callback.onLayoutFinished(document(), before == null)
        }
    }

    /** Android calls it on the thread that draws, which has better things to do than to compress a page. */
    override fun onWrite(
        pages: Array<PageRange>,
        destination: ParcelFileDescriptor,
        cancelled: CancellationSignal,
        callback: WriteResultCallback,
    ) {
        thread(name = "printing") {
            try {
                if (cancelled.isCanceled || !write(destination, cancelled)) {
                    callback.onWriteCancelled()
                } else {
                    callback.onWriteFinished(arrayOf(PageRange.ALL_PAGES))
                }
            } catch (_: IOException) {
                // Without a text of ours Android says in its own words that it was not printed.
                callback.onWriteFailed(null)
            }
        }
    }

    private fun document(): PrintDocumentInfo = PrintDocumentInfo.Builder(name)
        .setContentType(PrintDocumentInfo.CONTENT_TYPE_DOCUMENT)
        .setPageCount(1)
        .build()

    /** False if it was [cancelled] before anything was written. */
    private fun write(destination: ParcelFileDescriptor, cancelled: CancellationSignal): Boolean {
        val page = PdfDocument()
        try {
            page.draw()
            if (cancelled.isCanceled) return false
            ParcelFileDescriptor.AutoCloseOutputStream(destination).use(page::writeTo)
            return true
        } finally {
            page.close()
        }
    }

    private fun PdfDocument.draw() {
        val bitmap = BitmapFactory.decodeByteArray(picture, 0, picture.size) ?: throw IOException("it is no picture")
        val page = startPage(PdfDocument.PageInfo.Builder(WIDTH.roundToInt(), HEIGHT.roundToInt(), 1).create())
        page.canvas.drawBitmap(bitmap, null, RectF(0f, 0f, WIDTH, HEIGHT), Paint(Paint.FILTER_BITMAP_FLAG))
        finishPage(page)
        bitmap.recycle()
    }

    companion object {
        /** What the dialogue begins with. The page has margins of its own. */
        val attributes: PrintAttributes = PrintAttributes.Builder()
            .setMediaSize(PrintAttributes.MediaSize.ISO_A5)
            .setMinMargins(PrintAttributes.Margins.NO_MARGINS)
            .build()

        /** A5 in points, of which 72 are an inch of 25.4 mm. */
        private const val WIDTH = 148 * 72 / 25.4f
        private const val HEIGHT = 210 * 72 / 25.4f
    }
}

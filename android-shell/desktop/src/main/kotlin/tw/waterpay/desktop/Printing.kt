package tw.waterpay.desktop

import java.awt.Graphics2D
import java.awt.RenderingHints
import java.awt.image.BufferedImage
import java.awt.print.PageFormat
import java.awt.print.Paper
import java.awt.print.Printable
import java.awt.print.PrinterException
import java.awt.print.PrinterJob
import javax.imageio.ImageIO

/** Asks for a printer, and prints [picture] as a page of A5 there. It returns when that is done. */
internal fun printPage(picture: ByteArray, name: String) {
    val page = ImageIO.read(picture.inputStream()) ?: return
    val job = PrinterJob.getPrinterJob().apply { jobName = name }
    job.setPrintable(onA5(page), A5)
    try {
        if (job.printDialog()) job.print()
    } catch (_: PrinterException) {
        // No printer, or none that takes it; the system has said so.
    }
}

private fun onA5(page: BufferedImage) = Printable { graphics, _, index ->
    if (index > 0) {
        Printable.NO_SUCH_PAGE
    } else {
        (graphics as Graphics2D).apply {
            setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC)
            scale(WIDTH / page.width, HEIGHT / page.height)
            drawImage(page, 0, 0, null)
        }
        Printable.PAGE_EXISTS
    }
}

/** A5 in points, of which 72 are an inch of 25.4 mm. */
private const val WIDTH = 148 * 72 / 25.4
private const val HEIGHT = 210 * 72 / 25.4

/** The page has margins of its own. */
private val A5 = PageFormat().apply {
    paper = Paper().apply {
        setSize(WIDTH, HEIGHT)
        setImageableArea(0.0, 0.0, WIDTH, HEIGHT)
    }
}

package tw.waterpay.app.phone

import java.io.ByteArrayOutputStream
import java.io.InputStream

/**
 * Reads to the end, but not beyond [atMost] and one byte more: a file that is longer is refused by the core, in its words,
 * and does not have to be in memory whole for that.
 */
internal fun InputStream.readAtMost(atMost: Int): ByteArray {
    val read = ByteArrayOutputStream()
    val piece = ByteArray(PIECE)
    while (read.size() <= atMost) {
        val count = read(piece, 0, minOf(piece.size, atMost + 1 - read.size()))
        if (count == -1) break
        read.write(piece, 0, count)
    }
    return read.toByteArray()
}

private const val PIECE = 64 * 1024

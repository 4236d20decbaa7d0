package tw.waterpay.sandbox

import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.readLines

/** What this process takes of the machine now, as Linux tells it. */
data class Footprint(val kilobytes: Long, val threads: Int, val files: Int) {
    /** As one line, for [read] in another process. */
    fun line(): String = "$kilobytes $threads $files"

    companion object {
        private val self: Path = Path.of("/proc/self")

        /** Whether this machine tells it. */
        fun isKnown(): Boolean = Files.exists(self.resolve("status"))

        /** Now, with what Java has finished with collected. */
        fun now(): Footprint {
            System.gc()
            val status = self.resolve("status").readLines()

            fun number(name: String): Long = status.first { it.startsWith("$name:") }.filter(Char::isDigit).toLong()
            val files = self.resolve("fd").listDirectoryEntries().size
            return Footprint(number("VmRSS"), number("Threads").toInt(), files)
        }

        /** Reads a [line]. */
        fun read(line: String): Footprint {
            val (kilobytes, threads, files) = line.split(' ')
            return Footprint(kilobytes.toLong(), threads.toInt(), files.toInt())
        }
    }
}

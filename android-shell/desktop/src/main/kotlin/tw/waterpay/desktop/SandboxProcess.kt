package tw.waterpay.desktop

import java.io.IOException
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/**
 * A sandbox gateway as a process of its own, which ends with this one: it ends when its input does, which that does however
 * this process goes.
 */
class SandboxProcess private constructor(
    private val process: Process,
    /** Where it listens. */
    val address: String,
) : AutoCloseable {
    override fun close() {
        process.outputStream.close()
        process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)
    }

    companion object {
        /** The public half of the key that signs the receipts of every sandbox; its seed is published. */
        const val RECEIPT_KEY = "gtGdbpNdJQAqUlCb3FtazPeqAI2H48993WSRCppcjbQ"

        /** Starts [program] on any free port; it keeps everything in [folder]. */
        fun start(program: Path, folder: Path): SandboxProcess {
            val process = ProcessBuilder("$program", "--port", "0", "--folder", "$folder", "--until-input-ends")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
            val said = process.inputReader().readLine()
                ?: throw IOException("$program did not start; cargo build -p waterpay-sandbox makes it")
            return SandboxProcess(process, said.substringAfterLast(' '))
        }

        private const val FAREWELL_SECONDS = 5L
    }
}

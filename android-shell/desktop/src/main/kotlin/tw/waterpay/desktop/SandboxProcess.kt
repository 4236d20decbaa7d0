package tw.waterpay.desktop

import java.io.IOException
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/**
 * A sandbox gateway as a process of its own, which ends with this one: a shell stands between the two and ends the sandbox
 * when its input ends, which it does however this process goes.
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
            val process = ProcessBuilder("sh", "-c", UNTIL_INPUT_ENDS, "$program", "--port", "0", "--folder", "$folder")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
            val said = process.inputReader().readLine()
                ?: throw IOException("$program did not start; cargo build -p waterpay-sandbox makes it")
            return SandboxProcess(process, said.substringAfterLast(' '))
        }

        private const val UNTIL_INPUT_ENDS = "\"\$0\" \"\$@\" & cat; kill \$!"
        private const val FAREWELL_SECONDS = 5L
    }
}

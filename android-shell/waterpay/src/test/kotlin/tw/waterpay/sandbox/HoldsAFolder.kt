package tw.waterpay.sandbox

import tw.waterpay.bindings.WaterPay
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** Another process that has WaterPay open in a folder, until it is [close]d without a chance to tidy up. */
class HoldsAFolder private constructor(private val process: Process) : AutoCloseable {
    override fun close() {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)
    }

    companion object {
        /** Starts it, and comes back when the folder is open. */
        fun start(folder: Path, gateway: String): HoldsAFolder {
            val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
            val process = ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "-Djna.library.path=${System.getProperty("jna.library.path")}",
                HoldsAFolder::class.java.name,
                folder.toString(),
                gateway,
            ).redirectError(ProcessBuilder.Redirect.INHERIT).start()
            check(process.inputReader().readLine() == OPEN) { "the other process did not open the folder" }
            return HoldsAFolder(process)
        }

        /** What the other process does: it opens, says so, and lives for as long as this one. */
        @JvmStatic
        fun main(arguments: Array<String>) {
            val (folder, gateway) = arguments
            WaterPay.open(Phone(Path.of(folder), gateway).settings).use {
                println(OPEN)
                System.`in`.read()
            }
        }

        private const val OPEN = "open"
    }
}

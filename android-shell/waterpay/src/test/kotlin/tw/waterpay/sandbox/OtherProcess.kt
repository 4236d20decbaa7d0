package tw.waterpay.sandbox

import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** Another process with the same library and classes as this one. It is [close]d without a chance to tidy up. */
class OtherProcess private constructor(private val process: Process) : AutoCloseable {
    private val said = process.inputReader()

    /** The next line that it says. */
    fun line(): String = checkNotNull(said.readLine()) { "the other process ended without a word" }

    override fun close() {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS)
    }

    companion object {
        /** Runs the `main` of [program] with [arguments], in a virtual machine with [options]. */
        fun start(program: Class<*>, arguments: List<String>, options: List<String> = emptyList()): OtherProcess {
            val java = Path.of(System.getProperty("java.home"), "bin", "java").toString()
            val properties = listOf("jna.library.path", "waterpay.samples").map { "-D$it=${System.getProperty(it)}" }
            val classes = listOf("-cp", System.getProperty("java.class.path"))
            val command = listOf(java) + options + properties + classes + program.name + arguments
            return OtherProcess(ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start())
        }
    }
}

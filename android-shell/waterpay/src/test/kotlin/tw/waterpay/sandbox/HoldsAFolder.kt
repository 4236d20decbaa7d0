package tw.waterpay.sandbox

import tw.waterpay.bindings.WaterPay
import java.nio.file.Path

/** What another process does that has WaterPay open in a folder: it says so, and lives for as long as this one. */
object HoldsAFolder {
    /** Starts it, and comes back when the folder is open. */
    fun start(folder: Path): OtherProcess =
        OtherProcess.start(HoldsAFolder::class.java, listOf(folder.toString())).also { check(it.line() == OPEN) }

    /** In the other process. */
    @JvmStatic
    fun main(arguments: Array<String>) {
        WaterPay.open(Phone(Path.of(arguments.single()), NO_GATEWAY).settings).use {
            println(OPEN)
            System.`in`.read()
        }
    }

    private const val OPEN = "open"
}

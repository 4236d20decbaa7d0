package tw.waterpay.performance

import java.util.Locale

/** How long something took, many times over, in microseconds. */
class Measured(val what: String, private val microseconds: List<Double>) {
    /** Half of the times it took no longer. */
    val median: Double get() = percentile(50)

    /** A row of a table, aligned. */
    override fun toString(): String =
        "%-58s %9.1f %9.1f %8d".format(Locale.ROOT, what, median, percentile(95), microseconds.size)

    private fun percentile(percent: Int): Double = microseconds.sorted()[(microseconds.size - 1) * percent / 100]

    companion object {
        /** What stands above the rows. */
        val HEADING: String = "%-58s %9s %9s %8s".format(Locale.ROOT, "microseconds", "median", "p95", "times")

        /** Does [work] [times] over after a warm-up, and takes the time of each. */
        inline fun measured(what: String, times: Int, work: () -> Unit): Measured {
            repeat(times / 5) { work() }
            return Measured(what, List(times) { microseconds(work) })
        }

        /**
         * As [measured], for what is too quick for the clock: the time of a hundred is taken, and each took a hundredth.
         */
        inline fun measuredByTheHundred(what: String, times: Int, work: () -> Unit): Measured {
            repeat(times / 5) { work() }
            return Measured(what, List(times / 100) { microseconds { repeat(100) { work() } } / 100 })
        }

        /** How long [work] takes once. */
        inline fun microseconds(work: () -> Unit): Double {
            val begun = System.nanoTime()
            work()
            return (System.nanoTime() - begun) / 1000.0
        }
    }
}

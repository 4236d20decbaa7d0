package tw.waterpay

import org.junit.jupiter.api.Assumptions.assumeTrue
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.EnumSource
import tw.waterpay.sandbox.Footprint
import java.nio.file.Path
import kotlin.test.assertTrue

/** An app that runs for weeks keeps its size. */
class GrowthTest(@param:TempDir private val folder: Path) {
    @ParameterizedTest
    @EnumSource
    fun `whatever is repeated leaves nothing behind`(growth: Growth) {
        assumeTrue(Footprint.isKnown(), "only Linux tells the footprint of a process")
        val footprints = growth.inAnotherProcess(folder)

        // A leak grows in every fifth. The virtual machine grows too, but by steps and with rests.
        fun leastGrown(of: (Footprint) -> Number): Long =
            footprints.map { of(it).toLong() }.zipWithNext { before, after -> after - before }.min()
        val rounds = growth.rounds / 5
        val described = "${growth.rounds} rounds: ${footprints.joinToString()}"
        assertTrue(leastGrown(Footprint::kilobytes) * 1024 < rounds * BYTES_IN_A_ROUND, described)
        assertTrue(leastGrown(Footprint::files) < rounds / 100, described)
        assertTrue(leastGrown(Footprint::threads) < rounds / 100, described)
    }

    private companion object {
        /** Lost bytes that would be noticed. */
        const val BYTES_IN_A_ROUND = 100
    }
}

package tw.waterpay.scenarios

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.sync.withPermit
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.DynamicTest.dynamicTest

/** Scenarios mostly wait, so that so many at once are done sooner; more would make a small machine miss deadlines. */
private const val AT_ONCE = 4

/**
 * Tests by their names, that run beside each other; but beside no other class of tests, as those of JUnit's own parallel
 * mode would.
 */
internal fun besideEachOther(tests: List<Pair<String, suspend () -> Unit>>): List<DynamicTest> {
    val permits = Semaphore(AT_ONCE)
    val scope = CoroutineScope(Dispatchers.IO + SupervisorJob())
    return tests.map { (name, test) ->
        val done = scope.async { permits.withPermit { test() } }
        dynamicTest(name) { runBlocking { done.await() } }
    }
}

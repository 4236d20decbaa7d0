package tw.waterpay.scenarios

import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS
import java.nio.file.Path
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.atomic.AtomicInteger
import kotlin.io.path.listDirectoryEntries
import kotlin.io.path.name
import kotlin.io.path.nameWithoutExtension
import kotlin.io.path.readText
import kotlin.test.assertEquals
import kotlin.time.Duration.Companion.seconds

/**
 * Every scenario of the repository passes through the bindings; one test a file, of the file's name. The system property
 * `scenario` names a single one.
 */
@TestInstance(PER_CLASS)
class ScenariosTest {
    private val folder = REPOSITORY.resolve("tests/scenarios")
    private val files = folder.listDirectoryEntries("*.json").filter { it.name != "scenario.schema.json" }.sorted()
    private val only: String? = System.getProperty("scenario")
    private val chosen = files.filter { only == null || it.nameWithoutExtension == only }
    private val played = ConcurrentLinkedQueue<Path>()
    private val passed = AtomicInteger()

    @TestFactory
    fun `a scenario passes`(): List<DynamicTest> {
        check(chosen.isNotEmpty()) { "there is no scenario ${only.orEmpty()} in $folder" }
        return besideEachOther(chosen.map { it.nameWithoutExtension to suspend { passes(it) } })
    }

    @AfterAll
    fun `every file was played`() {
        assertEquals(chosen, played.sorted())
        println("$passed scenarios passed in Kotlin")
    }

    private suspend fun passes(file: Path) {
        played.add(file)
        play(readScenario(file.name, file.readText()), patience = 20.seconds)
        passed.incrementAndGet()
    }
}

package tw.waterpay.build

import java.io.File
import kotlin.test.Test
import kotlin.test.assertEquals

/** Maven tests the shell and Gradle builds it for a phone: what is tested has to be what is built. */
class VersionsTest {
    private val shell = File("..")
    private val catalogue = versions("gradle/libs.versions.toml", Regex("""^([a-z0-9-]+) = "([^"]+)"$"""))
    private val maven = versions("pom.xml", Regex("""^\s*<([a-z0-9-]+)\.version>([^<]+)</.*$"""))

    @Test
    fun `a version that Gradle and Maven both name is the same`() {
        val shared = catalogue.keys intersect maven.keys
        assertEquals(shared.associateWith(catalogue::getValue), shared.associateWith(maven::getValue))
    }

    @Test
    fun `only the Android Gradle plugin has no counterpart in Maven`() {
        assertEquals(setOf("android-gradle-plugin"), catalogue.keys - maven.keys)
    }

    @Test
    fun `no module names a version of its own that the parent names too`() {
        val poms = shell.listFiles { file -> file.resolve("pom.xml").exists() }.orEmpty()
        assertEquals(emptyMap(), poms.associate { it.name to ownVersions(it) }.filterValues { it.isNotEmpty() })
    }

    private fun ownVersions(module: File): List<String> =
        Regex("<version>([^<$]+)</version>")
            .findAll(module.resolve("pom.xml").readText())
            .map { it.groupValues[1] }
            .filter { it in maven.filterKeys { key -> !key.endsWith("-sdk") }.values }
            .toList()

    private fun versions(file: String, line: Regex): Map<String, String> =
        shell
            .resolve(file)
            .readLines()
            .mapNotNull { line.find(it)?.destructured }
            .associate { (name, version) -> name to version }
}

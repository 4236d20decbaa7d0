package tw.waterpay.surface

import org.junit.jupiter.api.Test
import java.nio.file.Path
import kotlin.io.path.readText
import kotlin.io.path.writeText
import kotlin.test.assertEquals

/**
 * What the bindings export is kept in `bindings/surface.txt`, so that a change of it is seen where it is made. After one
 * that is meant:
 *
 *     mvn -f android-shell -pl waterpay test -Dtest=SurfaceTest -Dsurface=write
 */
class SurfaceTest {
    private val repository = Path.of(System.getProperty("waterpay.samples")).parent
    private val kept = repository.resolve("bindings/surface.txt")
    private val surface = Surface(generated().readText())

    @Test
    fun `the bindings export what is kept`() {
        if (System.getProperty("surface") == "write") kept.writeText(surface.declarations())
        assertEquals(kept.readText(), surface.declarations())
    }

    @Test
    fun `no exported function is missing in what is compared`() {
        assertEquals(surface.exports(), surface.count())
    }

    /** Only where an object is asked something does the generated Kotlin notice that it was closed. */
    @Test
    fun `no object is an argument or inside a value`() {
        assertEquals(listOf("Authorisation", "WaterPay"), surface.objectNames())
        val mention = Regex("[ <](${surface.objectNames().joinToString("|")})\\b")
        val declarations = surface.declarations().lines().filterNot { it.startsWith("object ") }
        val taken = declarations.map { it.substringBefore("): ") }
        assertEquals(emptyList(), taken.filter(mention::containsMatchIn))
    }

    private fun generated(): Path =
        Path.of(System.getProperty("waterpay.generated"), "tw", "waterpay", "bindings", "waterpay.kt")
}

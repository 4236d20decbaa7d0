package tw.waterpay.app.phone

import java.io.ByteArrayInputStream
import java.io.InputStream
import kotlin.test.Test
import kotlin.test.assertContentEquals
import kotlin.test.assertEquals

class BoundedReadTest {
    @Test
    fun `a file is read to its end`() {
        val file = ByteArray(200_000) { it.toByte() }

        assertContentEquals(file, ByteArrayInputStream(file).readAtMost(200_000))
    }

    @Test
    fun `of a file without an end one byte too many is read, which the core refuses`() {
        val endless = object : InputStream() {
            override fun read() = 0
        }

        assertEquals(100_001, endless.readAtMost(100_000).size)
    }
}

package tw.waterpay.performance

import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AutoClose
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import tw.waterpay.openWaterPay
import tw.waterpay.sandbox.Phone
import tw.waterpay.sandbox.Sandbox
import tw.waterpay.useAndShutDown
import java.nio.file.Path

/**
 * The table of `docs/performance.md`. Not one of the suite's tests, and not named like one:
 *
 *     mvn -f android-shell -pl waterpay test -Dtest=Performance -Dcompilation.level=4
 */
class Performance(@TempDir folder: Path) {
    @AutoClose
    private val sandbox = Sandbox.start()

    private val phone = Phone(folder, sandbox.address)

    @Test
    fun table(): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown { waterPay ->
            val measurements = Measurements(waterPay, phone)
            val rows = listOf(
                measurements.call(times = 100_000),
                measurements.frameOfOnePixel(times = 100_000),
                measurements.crossing(times = 100_000),
                measurements.emptyFrame(times = 200),
                measurements.bill(times = 200),
                measurements.history(payments = 100, times = 1_000),
                measurements.oldNews(times = 1_000),
                measurements.news(times = 100),
            )
            println((listOf(Measured.HEADING) + rows).joinToString("\n", prefix = "\n"))
        }
    }
}

package tw.waterpay.desktop

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.ui.text.ExperimentalTextApi
import androidx.compose.ui.text.font.FontFamily
import androidx.compose.ui.text.platform.SystemFont
import androidx.compose.ui.unit.DpSize
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.awaitApplication
import androidx.compose.ui.window.rememberWindowState
import kotlinx.coroutines.runBlocking
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.Settings
import tw.waterpay.bindings.WaterPay
import tw.waterpay.bindings.languageOfLocale
import tw.waterpay.openWaterPay
import tw.waterpay.ui.AppModel
import tw.waterpay.ui.WaterPayApp
import tw.waterpay.ui.platform.Phone
import tw.waterpay.useAndShutDown
import java.awt.Frame
import java.awt.GraphicsEnvironment
import java.nio.file.Files
import java.nio.file.Path
import java.util.Locale
import kotlin.io.path.extension
import kotlin.io.path.nameWithoutExtension

/**
 * The app in a window of a phone's size, with a sandbox gateway of its own. It keeps everything in `target/desktop`, so that
 * whoever wants to begin afresh removes that folder.
 */
fun main() {
    val given = System.getProperty("waterpay.repository")
    val repository = Path.of(checkNotNull(given) { "-Dwaterpay.repository is missing" }).normalize()
    val folder = Files.createDirectories(repository.resolve("target/desktop"))
    val program = repository.resolve("target/debug/waterpay-sandbox")
    val photographs = photographs(repository.resolve("samples"))
    SandboxProcess.start(program, folder.resolve("sandbox")).use { sandbox ->
        runBlocking { show(folder, photographs, sandbox.address) }
    }
}

private suspend fun show(folder: Path, photographs: List<Path>, gateway: String) {
    var window: Frame? = null
    val phone = Phone(
        camera = SampleCamera(photographs),
        deviceKey = KeyFile(folder.resolve("device-key")),
        surroundings = DesktopSurroundings { window },
        preferences = PreferencesFile(folder.resolve("choices.properties")),
        reminding = NoReminding,
        faces = faces(),
    )
    val language = languageOfLocale(Locale.getDefault().toLanguageTag())
    openWaterPay(settings(folder, gateway, phone, language)).useAndShutDown { waterPay ->
        awaitApplication {
            Window(::exitApplication, rememberWindowState(size = DpSize(400.dp, 860.dp)), title = "WaterPay") {
                window = this.window
                App(waterPay, phone, language)
            }
        }
    }
}

@Composable
private fun App(waterPay: WaterPay, phone: Phone, language: Language) {
    val scope = rememberCoroutineScope()
    val app = remember { AppModel(waterPay, phone, sandbox = true, phonesLanguage = language, scope) }
    WaterPayApp(app, chineseLetters())
}

private suspend fun settings(folder: Path, gateway: String, phone: Phone, language: Language) = Settings(
    folder = folder.resolve("ledger").toString(),
    gateway = gateway,
    receiptKeys = listOf(SandboxProcess.RECEIPT_KEY),
    deviceKey = phone.deviceKey.publicKey(),
    language = language,
    pace = null,
)

/** The plain bill first, then those whose names add to it what is the matter with them. */
private fun photographs(folder: Path): List<Path> =
    Files.list(folder).use { files ->
        files.filter { it.extension == "jpg" }.toList().sortedBy { it.nameWithoutExtension }
    }

/** Left to itself, a desktop may draw Chinese with the Japanese forms of the letters. */
@OptIn(ExperimentalTextApi::class)
private fun chineseLetters(): FontFamily {
    val name = "Noto Sans CJK TC"
    val installed = GraphicsEnvironment.getLocalGraphicsEnvironment().availableFontFamilyNames
    return if (name in installed) FontFamily(SystemFont(name)) else FontFamily.Default
}

package tw.waterpay.desktop

import tw.waterpay.bindings.Language
import tw.waterpay.ui.platform.Appearance
import tw.waterpay.ui.platform.Choices
import tw.waterpay.ui.platform.Preferences
import tw.waterpay.ui.platform.ReminderChoice
import java.nio.file.Files
import java.nio.file.Path
import java.util.Properties

/** Keeps what was chosen in a file of properties. A choice that this version does not know is none. */
class PreferencesFile(private val file: Path) : Preferences {
    override fun kept(): Choices {
        val kept = Properties().apply { if (Files.exists(file)) Files.newBufferedReader(file).use(::load) }
        return Choices(
            language = Language.entries.find { it.name == kept.getProperty(LANGUAGE) },
            appearance = Appearance.entries.find { it.name == kept.getProperty(APPEARANCE) } ?: Choices().appearance,
            reminders = kept.getProperty(REMINDERS)?.let(ReminderChoice::ofLine),
        )
    }

    override fun keep(choices: Choices) {
        val kept = Properties()
        choices.language?.let { kept.setProperty(LANGUAGE, it.name) }
        kept.setProperty(APPEARANCE, choices.appearance.name)
        choices.reminders?.let { kept.setProperty(REMINDERS, it.toLine()) }
        Files.newBufferedWriter(file).use { kept.store(it, null) }
    }

    private companion object {
        const val LANGUAGE = "language"
        const val APPEARANCE = "appearance"
        const val REMINDERS = "reminders"
    }
}

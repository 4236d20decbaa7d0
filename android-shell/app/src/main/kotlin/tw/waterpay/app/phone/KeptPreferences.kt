package tw.waterpay.app.phone

import android.content.Context
import androidx.core.content.edit
import tw.waterpay.bindings.Language
import tw.waterpay.ui.platform.Appearance
import tw.waterpay.ui.platform.Choices
import tw.waterpay.ui.platform.Preferences
import tw.waterpay.ui.platform.ReminderChoice

/** Keeps what the resident has chosen in the app's own settings file. A choice that this version does not know is none. */
class KeptPreferences(context: Context) : Preferences {
    private val file = context.getSharedPreferences("choices", Context.MODE_PRIVATE)

    override fun kept() = Choices(
        language = Language.entries.find { it.name == file.getString(LANGUAGE, null) },
        appearance = Appearance.entries.find { it.name == file.getString(APPEARANCE, null) } ?: Choices().appearance,
        reminders = file.getString(REMINDERS, null)?.let(ReminderChoice::ofLine),
    )

    override fun keep(choices: Choices) = file.edit {
        putString(LANGUAGE, choices.language?.name)
        putString(APPEARANCE, choices.appearance.name)
        putString(REMINDERS, choices.reminders?.toLine())
    }

    private companion object {
        const val LANGUAGE = "language"
        const val APPEARANCE = "appearance"
        const val REMINDERS = "reminders"
    }
}

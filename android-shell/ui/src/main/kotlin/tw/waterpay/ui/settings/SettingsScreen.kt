package tw.waterpay.ui.settings

import androidx.compose.runtime.Composable
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Language
import tw.waterpay.ui.platform.Appearance
import tw.waterpay.ui.platform.Choices
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Heading
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.OneOf
import tw.waterpay.ui.surface.QuietButton
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.SecondaryButton
import tw.waterpay.ui.surface.Sentence
import tw.waterpay.ui.words

/** What the resident changes. */
sealed interface SettingsEvent {
    /** The language; none for the phone's. */
    data class Speak(val language: Language?) : SettingsEvent

    /** Light or dark. */
    data class Appear(val appearance: Appearance) : SettingsEvent

    /** When to be reminded, on a screen of its own. */
    data object ShowReminders : SettingsEvent

    /** A backup, on a screen of its own. */
    data object ShowBackups : SettingsEvent

    /** That all there is be erased; they are asked first. */
    data object EraseEverything : SettingsEvent

    /** Nothing more. */
    data object Back : SettingsEvent
}

/** Language and appearance, and what is verified for the resident. [languages] are called as they call themselves. */
@Composable
fun SettingsScreen(choices: Choices, languages: Map<Language, String>, onEvent: (SettingsEvent) -> Unit) {
    Screen(words(Label.SETTINGS), onBack = { onEvent(SettingsEvent.Back) }) {
        Heading(words(Label.LANGUAGE_FIELD))
        OneOf(
            mapOf<Language?, String>(null to words(Label.PHONES_LANGUAGE)) + languages,
            choices.language,
        ) { onEvent(SettingsEvent.Speak(it)) }
        Heading(words(Label.APPEARANCE_FIELD))
        OneOf(Appearance.entries.associateWith { words(it.label) }, choices.appearance) {
            onEvent(SettingsEvent.Appear(it))
        }
        SecondaryButton(words(Label.REMINDERS), { onEvent(SettingsEvent.ShowReminders) }, Icons.Clock)
        SecondaryButton(words(Label.BACKUPS), { onEvent(SettingsEvent.ShowBackups) }, Icons.Safe)
        Heading(words(Label.WHAT_IS_VERIFIED))
        Card {
            Verified.forEach { Sentence(Icons.Check, words(it)) }
        }
        QuietButton(words(Label.ERASE_EVERYTHING), { onEvent(SettingsEvent.EraseEverything) })
    }
}

private val Appearance.label: Label
    get() = when (this) {
        Appearance.Phones -> Label.PHONES_APPEARANCE
        Appearance.Light -> Label.LIGHT
        Appearance.Dark -> Label.DARK
    }

private val Verified = listOf(
    Label.PAPER_IS_VERIFIED,
    Label.RESIDENT_IS_VERIFIED,
    Label.RECEIPTS_ARE_VERIFIED,
    Label.HISTORY_STAYS_HERE,
)

package tw.waterpay.ui.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.RadioButton
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Language
import tw.waterpay.ui.platform.Appearance
import tw.waterpay.ui.platform.Choices
import tw.waterpay.ui.surface.Card
import tw.waterpay.ui.surface.Heading
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.QuietButton
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.Sentence
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.words

/** What the resident changes. */
sealed interface SettingsEvent {
    /** The language; none for the phone's. */
    data class Speak(val language: Language?) : SettingsEvent

    /** Light or dark. */
    data class Appear(val appearance: Appearance) : SettingsEvent

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
        Heading(words(Label.WHAT_IS_VERIFIED))
        Card {
            Verified.forEach { Sentence(Icons.Check, words(it)) }
        }
        QuietButton(words(Label.ERASE_EVERYTHING), { onEvent(SettingsEvent.EraseEverything) })
    }
}

@Composable
private fun <Choice> OneOf(choices: Map<Choice, String>, chosen: Choice, onChoose: (Choice) -> Unit) {
    Card {
        Column(Modifier.selectableGroup()) {
            choices.forEach { (choice, name) ->
                Row(
                    Modifier
                        .fillMaxWidth()
                        .heightIn(min = Spacing.touch)
                        .selectable(choice == chosen, role = Role.RadioButton) { onChoose(choice) },
                    Arrangement.spacedBy(12.dp),
                    Alignment.CenterVertically,
                ) {
                    RadioButton(choice == chosen, onClick = null)
                    Text(name, style = MaterialTheme.typography.bodyLarge)
                }
            }
        }
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

package tw.waterpay.ui.keyin

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.focusRequester
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardType
import tw.waterpay.Personal
import tw.waterpay.bindings.Label
import tw.waterpay.ui.surface.Fainter
import tw.waterpay.ui.surface.Heading
import tw.waterpay.ui.surface.PrimaryButton
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.QuietButton
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.theme.lettersAreLarge
import tw.waterpay.ui.words

/** What the resident does with the number. */
sealed interface KeyInEvent {
    /** Changes it to this. */
    data class Type(val number: Personal) : KeyInEvent

    /** Is done. */
    data object LookUp : KeyInEvent

    /** Wants to look up something else than water of Kinmen. */
    data object OtherBillers : KeyInEvent

    /** Goes back. */
    data object Back : KeyInEvent
}

/** A field for the water number, with the keyboard open. */
@Composable
fun KeyInScreen(state: KeyInState, onEvent: (KeyInEvent) -> Unit) {
    Screen(
        words(Label.ENTER_NUMBER),
        onBack = { onEvent(KeyInEvent.Back) },
        next = { PrimaryButton(words(Label.LOOK_UP_BILL), { onEvent(KeyInEvent.LookUp) }) },
    ) {
        Heading(words(Label.ASK_WATER_NUMBER))
        NumberField(state, onEvent)
        state.problem?.let { ProblemCard(it) }
        Fainter(words(Label.WHERE_THE_NUMBER_IS))
        QuietButton(words(Label.OTHER_BILLERS), { onEvent(KeyInEvent.OtherBillers) })
    }
}

@Composable
private fun NumberField(state: KeyInState, onEvent: (KeyInEvent) -> Unit) {
    val focus = remember { FocusRequester() }
    LaunchedEffect(focus) { focus.requestFocus() }
    val letters = MaterialTheme.typography
    OutlinedTextField(
        value = state.number.reveal(),
        onValueChange = { onEvent(KeyInEvent.Type(Personal(it))) },
        modifier = Modifier.fillMaxWidth().focusRequester(focus),
        textStyle = if (lettersAreLarge()) letters.displaySmall else letters.displayMedium,
        label = { Text(words(Label.ACCOUNT_NUMBER_FIELD)) },
        isError = state.problem != null,
        keyboardOptions = KeyboardOptions(keyboardType = KeyboardType.Number, imeAction = ImeAction.Search),
        keyboardActions = KeyboardActions(onSearch = { onEvent(KeyInEvent.LookUp) }),
        singleLine = true,
        shape = MaterialTheme.shapes.medium,
    )
}

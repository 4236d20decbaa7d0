package tw.waterpay.ui.billers

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import tw.waterpay.Personal
import tw.waterpay.bindings.Biller
import tw.waterpay.bindings.BillerField
import tw.waterpay.bindings.FieldForm
import tw.waterpay.bindings.Label
import tw.waterpay.ui.surface.Fainter
import tw.waterpay.ui.surface.Heading
import tw.waterpay.ui.surface.OneOf
import tw.waterpay.ui.surface.PrimaryButton
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.words

/** What the resident does with the fields of a biller. */
sealed interface FillInEvent {
    /** Changes the one at this place. */
    data class FillIn(val place: Int, val value: Personal) : FillInEvent

    /** Is done. */
    data object LookUp : FillInEvent

    /** Goes back. */
    data object Back : FillInEvent
}

/** What a biller has to know to find the bills: a field for each, as its file says. */
@Composable
fun FillInScreen(biller: Biller, state: FillInState, onEvent: (FillInEvent) -> Unit) {
    Screen(
        biller.name,
        onBack = { onEvent(FillInEvent.Back) },
        next = { PrimaryButton(words(Label.LOOK_UP_BILL), { onEvent(FillInEvent.LookUp) }) },
    ) {
        biller.fields.forEachIndexed { place, field ->
            val refused = state.problem?.takeIf { it.place == place }
            FieldToFillIn(field, state.values[place], refused != null, onEvent) {
                onEvent(FillInEvent.FillIn(place, it))
            }
            refused?.let { ProblemCard(it.words) }
        }
    }
}

@Composable
private fun FieldToFillIn(
    field: BillerField,
    value: Personal,
    isRefused: Boolean,
    onEvent: (FillInEvent) -> Unit,
    onValue: (Personal) -> Unit,
) {
    when (val form = field.form) {
        FieldForm.Digits -> Typed(field, value, KeyboardType.Number, isRefused, onEvent, onValue)

        FieldForm.LettersAndDigits -> Typed(field, value, KeyboardType.Ascii, isRefused, onEvent, onValue)

        is FieldForm.Choices -> {
            Heading(field.name)
            OneOf(form.choices.associate { it.value to it.name }, value.reveal()) { onValue(Personal(it)) }
        }
    }
}

@Composable
private fun Typed(
    field: BillerField,
    value: Personal,
    keyboard: KeyboardType,
    isRefused: Boolean,
    onEvent: (FillInEvent) -> Unit,
    onValue: (Personal) -> Unit,
) {
    OutlinedTextField(
        value = value.reveal(),
        onValueChange = { onValue(Personal(it)) },
        modifier = Modifier.fillMaxWidth(),
        textStyle = MaterialTheme.typography.headlineMedium,
        label = { Text(field.name) },
        isError = isRefused,
        keyboardOptions = KeyboardOptions(
            capitalization = KeyboardCapitalization.Characters,
            autoCorrectEnabled = false,
            keyboardType = keyboard,
            imeAction = ImeAction.Search,
        ),
        keyboardActions = KeyboardActions(onSearch = { onEvent(FillInEvent.LookUp) }),
        singleLine = true,
        shape = MaterialTheme.shapes.medium,
    )
    field.hint?.let { Fainter(it) }
}

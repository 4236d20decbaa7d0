package tw.waterpay.ui.households

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.ImeAction
import tw.waterpay.Personal
import tw.waterpay.bindings.Label
import tw.waterpay.ui.words

/** A field for what the resident calls a household. */
@Composable
internal fun NameField(name: Personal, refused: Boolean, onType: (Personal) -> Unit, onDone: () -> Unit) {
    OutlinedTextField(
        value = name.reveal(),
        onValueChange = { onType(Personal(it)) },
        modifier = Modifier.fillMaxWidth(),
        textStyle = MaterialTheme.typography.titleLarge,
        label = { Text(words(Label.HOUSEHOLD_NAME_FIELD)) },
        isError = refused,
        keyboardOptions = KeyboardOptions(imeAction = ImeAction.Done),
        keyboardActions = KeyboardActions(onDone = { onDone() }),
        singleLine = true,
        shape = MaterialTheme.shapes.medium,
    )
}

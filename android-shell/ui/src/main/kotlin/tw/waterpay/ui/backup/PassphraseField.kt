package tw.waterpay.ui.backup

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.input.PasswordVisualTransformation
import androidx.compose.ui.unit.dp
import tw.waterpay.Personal
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.theme.lettersAreLarge

/**
 * A field that shows how much was typed and not what. A keyboard for passwords suggests nothing and learns nothing. [onDone]
 * is for the last of several fields; from another one the keyboard leads to the next.
 */
@Composable
internal fun PassphraseField(
    name: String,
    passphrase: Personal,
    enabled: Boolean,
    refused: Boolean,
    onType: (Personal) -> Unit,
    onDone: (() -> Unit)? = null,
) {
    OutlinedTextField(
        value = passphrase.reveal(),
        onValueChange = { onType(Personal(it)) },
        // A name of two lines rises above the field.
        modifier = Modifier.padding(top = if (lettersAreLarge()) Spacing.large else 0.dp).fillMaxWidth(),
        enabled = enabled,
        textStyle = MaterialTheme.typography.titleLarge,
        label = { Text(name) },
        isError = refused,
        visualTransformation = PasswordVisualTransformation(),
        keyboardOptions = KeyboardOptions(
            autoCorrectEnabled = false,
            keyboardType = KeyboardType.Password,
            imeAction = if (onDone == null) ImeAction.Next else ImeAction.Done,
        ),
        keyboardActions = KeyboardActions(onDone = { onDone?.invoke() }),
        singleLine = true,
        shape = MaterialTheme.shapes.medium,
    )
}

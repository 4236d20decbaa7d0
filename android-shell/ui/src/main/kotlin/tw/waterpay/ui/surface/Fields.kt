package tw.waterpay.ui.surface

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.ExperimentalLayoutApi
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.Label
import tw.waterpay.ui.theme.FAINTER
import tw.waterpay.ui.words

/** A name and its value: side by side, or the value below where letters are large. Read out as one. */
@Composable
fun Field(label: Label, value: String) = Field(words(label), value)

/** The same for a name that the core gives with the value. */
@OptIn(ExperimentalLayoutApi::class)
@Composable
fun Field(name: String, value: String) {
    FlowRow(Modifier.fillMaxWidth().semantics(mergeDescendants = true) {}, Arrangement.SpaceBetween) {
        Fainter(name)
        Text(value, style = MaterialTheme.typography.titleSmall)
    }
}

/** Under which number a biller keeps a household. */
@Composable
fun AccountField(account: Account) = Field(account.numberName, account.numberShown.reveal())

/** Text that stands back behind what is beside it. */
@Composable
fun Fainter(text: String) =
    Text(text, style = MaterialTheme.typography.bodyMedium, color = LocalContentColor.current.copy(alpha = FAINTER))

package tw.waterpay.app.core

import android.content.Context
import tw.waterpay.app.R

/**
 * Which gateway this build talks to, as the resources of its build type say (src/debug/res/values/gateway.xml): fixed when the app is built, and never
 * read from a code.
 *
 * @property receiptKeys the keys that receipts are verified with
 * @property sandbox whether it moves no money
 */
class Gateway(val address: String, val receiptKeys: List<String>, val sandbox: Boolean) {
    companion object {
        fun of(context: Context) = with(context.resources) {
            Gateway(
                address = getString(R.string.gateway_address),
                receiptKeys = getStringArray(R.array.gateway_receipt_keys).toList(),
                sandbox = getBoolean(R.bool.gateway_is_sandbox),
            )
        }
    }
}

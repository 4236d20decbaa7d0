package tw.waterpay.app.keystore

import android.app.Activity
import android.app.KeyguardManager
import android.content.Context
import androidx.activity.result.contract.ActivityResultContracts
import tw.waterpay.app.Front
import tw.waterpay.app.R
import tw.waterpay.app.systemService

/** Asks for the screen lock, which opens the key for some seconds. Before Android 11. */
internal class ScreenLockAuthorise(private val context: Context, front: Front) : Authorise {
    private val screenLock = front.question(ActivityResultContracts.StartActivityForResult())

    override suspend fun invoke(key: StoredKey, question: String): Authorised {
        @Suppress("DEPRECATION") // What replaces it is BiometricPrompt, which does this only from Android 11 on.
        val intent = context.systemService<KeyguardManager>()
            .createConfirmDeviceCredentialIntent(context.getString(R.string.app_name), question)
            ?: return Authorised.NotPossible
        return when (screenLock.ask(intent)?.resultCode) {
            Activity.RESULT_OK -> Authorised.Yes(key.beginSignature())
            null -> Authorised.NotPossible
            else -> Authorised.Cancelled
        }
    }
}

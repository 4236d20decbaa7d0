package tw.waterpay.app.keystore

import android.hardware.biometrics.BiometricManager.Authenticators
import android.hardware.biometrics.BiometricPrompt
import android.os.Build
import android.os.CancellationSignal
import androidx.annotation.RequiresApi
import kotlinx.coroutines.suspendCancellableCoroutine
import tw.waterpay.app.Front
import tw.waterpay.app.R
import kotlin.coroutines.resume

/** Asks for a finger, a face or the screen lock, for one signature. From Android 11. */
@RequiresApi(Build.VERSION_CODES.R)
internal class BiometricAuthorise(private val front: Front) : Authorise {
    override suspend fun invoke(key: StoredKey, question: String): Authorised {
        val activity = front.activity ?: return Authorised.NotPossible
        val signature = BiometricPrompt.CryptoObject(key.beginSignature())
        val prompt = BiometricPrompt.Builder(activity)
            .setTitle(activity.getString(R.string.app_name))
            .setDescription(question)
            // The screen lock is the other way, so the system's own button leads there or away.
            .setAllowedAuthenticators(Authenticators.BIOMETRIC_STRONG or Authenticators.DEVICE_CREDENTIAL)
            .build()
        return suspendCancellableCoroutine { answer ->
            val cancelled = CancellationSignal()
            answer.invokeOnCancellation { cancelled.cancel() }
            prompt.authenticate(signature, cancelled, activity.mainExecutor, Answer { answer.resume(it) })
        }
    }
}

/** Hands on the last word. A finger that was not recognised is not the last word: the system asks again by itself. */
@RequiresApi(Build.VERSION_CODES.R)
internal class Answer(private val say: (Authorised) -> Unit) : BiometricPrompt.AuthenticationCallback() {
    override fun onAuthenticationSucceeded(result: BiometricPrompt.AuthenticationResult) =
        say(result.cryptoObject?.signature?.let(Authorised::Yes) ?: Authorised.NotPossible)

    override fun onAuthenticationError(code: Int, description: CharSequence?) =
        say(
            when (code) {
                BiometricPrompt.BIOMETRIC_ERROR_USER_CANCELED,
                BiometricPrompt.BIOMETRIC_ERROR_CANCELED,
                BiometricPrompt.BIOMETRIC_ERROR_TIMEOUT,
                -> Authorised.Cancelled

                else -> Authorised.NotPossible
            },
        )
}

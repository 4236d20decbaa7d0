package tw.waterpay.app.keystore

import android.content.Context
import tw.waterpay.app.Front
import java.security.Signature

/** Asks the resident whether a key may sign, in a dialogue of the system's own. */
fun interface Authorise {
    /** [question] is what the dialogue says; it comes from the core. */
    suspend operator fun invoke(key: StoredKey, question: String): Authorised

    companion object {
        /** The way in which the keys of this phone are authorised. */
        fun on(context: Context, front: Front): Authorise =
            if (StoredKey.isAuthorisedEachTime) BiometricAuthorise(front) else ScreenLockAuthorise(context, front)
    }
}

/** What the resident said. */
sealed interface Authorised {
    /** Yes; [signature] may be ended now. */
    class Yes(val signature: Signature) : Authorised

    /** They changed their mind. */
    data object Cancelled : Authorised

    /** They could not be asked, or could not prove who they are. */
    data object NotPossible : Authorised
}

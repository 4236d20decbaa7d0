package tw.waterpay.app

import android.app.Application
import kotlinx.coroutines.MainScope
import tw.waterpay.Labels
import tw.waterpay.app.camera.PhoneCamera
import tw.waterpay.app.core.Core
import tw.waterpay.app.core.Gateway
import tw.waterpay.app.keystore.Authorise
import tw.waterpay.app.keystore.KeystoreKey
import tw.waterpay.app.notices.LookingOn
import tw.waterpay.app.notices.PaymentNotices
import tw.waterpay.app.phone.KeptPreferences
import tw.waterpay.app.phone.PhoneSurroundings
import tw.waterpay.app.phone.SystemFaces
import tw.waterpay.app.reminders.PhoneReminding
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.Settings
import tw.waterpay.bindings.languageOfLocale
import tw.waterpay.ui.platform.Camera
import tw.waterpay.ui.platform.DeviceKey
import tw.waterpay.ui.platform.Phone
import java.io.File

/** What there is once a process, put together: the core, the phone as the screens see it, and who tells of payments. */
open class WaterPayApplication : Application() {
    /** The activity that there is now. */
    val front = Front(beforeAnswers = { core.settled() })

    /** All that the phone does for the screens. */
    lateinit var phone: Phone
        private set

    /** Which gateway this build talks to. */
    val gateway: Gateway by lazy { gateway() }

    /** Tells of payments while the app is away. */
    val notices by lazy { PaymentNotices(this) { Labels(language) } }

    /** The one core. */
    val core: Core by lazy { Core(MainScope(), ::settings, LookingOn(this, notices)::on) }

    /** The language that the phone, or its setting for this app, is set to. */
    val phonesLanguage: Language
        get() = languageOfLocale(resources.configuration.locales[0].toLanguageTag())

    /** The language that the resident has chosen, or the phone's. */
    val language: Language
        get() = phone.preferences.kept().language ?: phonesLanguage

    override fun onCreate() {
        super.onCreate()
        // Before the first activity comes, which puts the phone's questions.
        phone = Phone(
            camera(),
            deviceKey(),
            PhoneSurroundings(this, front),
            KeptPreferences(this),
            PhoneReminding(this, front) { Labels(language) },
            SystemFaces,
        )
    }

    protected open fun camera(): Camera = PhoneCamera()

    protected open fun deviceKey(): DeviceKey = KeystoreKey(this, Authorise.on(this, front))

    protected open fun gateway(): Gateway = Gateway.of(this)

    private suspend fun settings() = Settings(
        // Never in a backup, where it would come to another phone without its key, and without its news.
        folder = File(noBackupFilesDir, "waterpay").path,
        gateway = gateway.address,
        receiptKeys = gateway.receiptKeys,
        deviceKey = phone.deviceKey.publicKey(),
        language = language,
        pace = null,
    )
}

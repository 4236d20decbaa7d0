package tw.waterpay.app

import android.content.res.Configuration
import android.graphics.Color
import android.os.Bundle
import android.view.View
import androidx.activity.ComponentActivity
import androidx.activity.SystemBarStyle
import androidx.activity.compose.BackHandler
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.viewModels
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.lifecycle.viewmodel.initializer
import androidx.lifecycle.viewmodel.viewModelFactory
import tw.waterpay.app.notices.AskToTell
import tw.waterpay.ui.AppModel
import tw.waterpay.ui.WaterPayApp
import tw.waterpay.ui.platform.Appearance

/**
 * The one window. It keeps nothing: the visit is the [Session]'s, the core is the process's, and the way here (also the one
 * back from a wallet) is not looked at.
 */
class MainActivity : ComponentActivity() {
    private val process get() = application as WaterPayApplication
    private val session by viewModels<Session> { viewModelFactory { initializer { Session(process) } } }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        process.front.enter(this)
        session.phoneSpeaks(process.phonesLanguage)
        // Passphrases are nobody's to keep, and no other field here is the same twice.
        window.decorView.importantForAutofill = View.IMPORTANT_FOR_AUTOFILL_NO_EXCLUDE_DESCENDANTS
        setContent {
            val visit by session.visit.collectAsState()
            when (val seen = visit) {
                is Visit.Open -> Open(seen.app)
                is Visit.Before -> BeforeTheApp(process.language, seen.opening, process.core::wakeUp)
            }
        }
    }

    override fun onStart() {
        super.onStart()
        process.notices.takeBack()
        process.core.wakeUp()
    }

    override fun onStop() {
        super.onStop()
        // Turned, the app is in front again at once.
        if (!isChangingConfigurations) process.core.goToSleep()
    }

    override fun onDestroy() {
        super.onDestroy()
        process.front.leave(this)
    }

    @Composable
    private fun Open(app: AppModel) {
        val stops by app.navigation.stops.collectAsState()
        val state by app.state.collectAsState()
        LaunchedEffect(state.choices.appearance) { drawBehindBars(state.choices.appearance) }
        BackHandler(enabled = stops.size > 1) { app.navigation.back() }
        AskToTell(this, stops.last().destination)
        WaterPayApp(app)
    }

    /** From edge to edge, with clocks and buttons of the system that are seen on the colours that were chosen. */
    private fun drawBehindBars(appearance: Appearance) {
        val style = SystemBarStyle.auto(Color.TRANSPARENT, Color.TRANSPARENT) { resources ->
            when (appearance) {
                Appearance.Phones -> resources.configuration.isNight
                Appearance.Light -> false
                Appearance.Dark -> true
            }
        }
        enableEdgeToEdge(style, style)
    }
}

private val Configuration.isNight: Boolean
    get() = uiMode and Configuration.UI_MODE_NIGHT_MASK == Configuration.UI_MODE_NIGHT_YES

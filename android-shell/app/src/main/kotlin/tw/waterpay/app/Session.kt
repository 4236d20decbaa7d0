package tw.waterpay.app

import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.cancel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.job
import kotlinx.coroutines.launch
import tw.waterpay.app.core.CoreState
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.WaterPay
import tw.waterpay.ui.AppModel
import tw.waterpay.ui.opening.OpeningState

/**
 * The resident's visit: where they are, for as long as the app is among the recent ones. Turning the phone does not end it.
 * A process that Android ended begins again at the first screen, which names every payment that is on its way: nobody is
 * ever put back into the middle of a decision.
 */
class Session(private val application: WaterPayApplication) : ViewModel() {
    private val shown = MutableStateFlow<Visit>(Visit.Before(OpeningState.UnderWay))
    private var scope: CoroutineScope? = null

    /** What is to be seen. */
    val visit: StateFlow<Visit> = shown.asStateFlow()

    init {
        viewModelScope.launch { application.core.state.collect(::follow) }
    }

    /** The phone is set to a language, perhaps another one than before. */
    fun phoneSpeaks(language: Language) {
        (shown.value as? Visit.Open)?.app?.phoneSpeaks(language)
    }

    private fun follow(core: CoreState) {
        when (core) {
            is CoreState.Awake -> openOver(core.waterPay)?.comesBack() ?: begin(core.waterPay)
            is CoreState.NotOpened -> shown.value = Visit.Before(OpeningState.Refused(core.words))
            CoreState.NotYet -> shown.value = Visit.Before(OpeningState.UnderWay)
            CoreState.Asleep -> Unit
        }
    }

    private fun openOver(waterPay: WaterPay): AppModel? =
        (shown.value as? Visit.Open)?.app?.takeIf { it.waterPay === waterPay }

    private fun begin(waterPay: WaterPay) {
        scope?.cancel()
        val scope = CoroutineScope(viewModelScope.coroutineContext + Job(viewModelScope.coroutineContext.job))
        this.scope = scope
        shown.value = Visit.Open(
            AppModel(waterPay, application.phone, application.gateway.sandbox, application.phonesLanguage, scope),
        )
    }
}

/** What is to be seen. */
sealed interface Visit {
    /** How the opening stands. */
    class Before(val opening: OpeningState) : Visit

    /** The app. */
    class Open(val app: AppModel) : Visit
}

package tw.waterpay.ui

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import tw.waterpay.Labels
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.ui.platform.Appearance
import tw.waterpay.ui.platform.Choices
import tw.waterpay.ui.platform.Phone

/**
 * What all screens stand on: the core, the phone, where the resident is, and what they have chosen. It outlives every
 * drawing of the app and ends with [scope].
 *
 * @property sandbox whether the gateway moves no money, which every first screen says
 */
class AppModel(
    val waterPay: WaterPayInterface,
    val phone: Phone,
    val sandbox: Boolean,
    private var phonesLanguage: Language,
    scope: CoroutineScope,
) {
    private val shown: MutableStateFlow<AppState>

    /** What every screen looks and reads like. */
    val state: StateFlow<AppState>

    /** Where the resident is. */
    val navigation = Navigation(scope)

    init {
        val kept = phone.preferences.kept()
        val labels = Labels(kept.language ?: phonesLanguage)
        waterPay.speak(labels.language)
        shown = MutableStateFlow(AppState(kept, labels))
        state = shown.asStateFlow()
    }

    /** The resident chooses a language, or with null the phone's own. */
    fun choose(language: Language?) = choose(shown.value.choices.copy(language = language))

    /** The resident chooses light or dark. */
    fun choose(appearance: Appearance) = choose(shown.value.choices.copy(appearance = appearance))

    /** The phone was set to another language. */
    fun phoneSpeaks(language: Language) {
        phonesLanguage = language
        speak()
    }

    private fun choose(choices: Choices) {
        phone.preferences.keep(choices)
        shown.value = shown.value.copy(choices = choices)
        speak()
    }

    /** Words that were handed out keep their language, so with another one everything is asked for again. */
    private fun speak() {
        val language = shown.value.choices.language ?: phonesLanguage
        if (language == shown.value.labels.language) return
        waterPay.speak(language)
        shown.value = shown.value.copy(labels = Labels(language))
        navigation.forget()
    }
}

/** What the resident has chosen, and the words that come of it. */
data class AppState(val choices: Choices, val labels: Labels)

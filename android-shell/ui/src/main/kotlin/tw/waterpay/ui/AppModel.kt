package tw.waterpay.ui

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import tw.waterpay.Labels
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.usualReminderTimes
import tw.waterpay.ui.platform.Appearance
import tw.waterpay.ui.platform.Choices
import tw.waterpay.ui.platform.Phone
import tw.waterpay.ui.platform.ReminderChoice
import tw.waterpay.ui.reminders.ReminderSchedule

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

    /** What the phone is to announce. */
    val reminders: ReminderSchedule

    init {
        val kept = phone.preferences.kept()
        val labels = Labels(kept.language ?: phonesLanguage)
        waterPay.speak(labels.language)
        shown = MutableStateFlow(AppState(kept, labels))
        state = shown.asStateFlow()
        reminders = ReminderSchedule(waterPay, phone.reminding, scope) { shown.value.reminders }
        reminders.renew()
    }

    /** The resident chooses a language, or with null the phone's own. */
    fun choose(language: Language?) = choose(shown.value.choices.copy(language = language))

    /** The resident chooses light or dark. */
    fun choose(appearance: Appearance) = choose(shown.value.choices.copy(appearance = appearance))

    /** The resident chooses when to be reminded. */
    fun choose(reminders: ReminderChoice) {
        choose(shown.value.choices.copy(reminders = reminders))
        this.reminders.renew()
    }

    /** The resident has been elsewhere, perhaps where they let the app announce things. */
    fun comesBack() = reminders.renew()

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
        reminders.renew()
    }
}

/** What the resident has chosen, and the words that come of it. */
data class AppState(val choices: Choices, val labels: Labels) {
    /** As they chose to be reminded, else not, and then at the times that suit most. */
    val reminders: ReminderChoice by lazy {
        choices.reminders ?: ReminderChoice(isOn = false, usualReminderTimes())
    }
}

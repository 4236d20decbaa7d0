package tw.waterpay.ui.platform

import tw.waterpay.bindings.Language

/** Keeps what the resident has chosen, on this phone. */
interface Preferences {
    /** What was kept last; [Choices] as they are when nothing was. */
    fun kept(): Choices

    /** Keeps [choices]. */
    fun keep(choices: Choices)
}

/**
 * What the resident has chosen.
 *
 * @property language none for the phone's own
 * @property reminders when to be reminded; none if they never chose, and so are not
 */
data class Choices(
    val language: Language? = null,
    val appearance: Appearance = Appearance.Phones,
    val reminders: ReminderChoice? = null,
)

/** Light or dark. */
enum class Appearance {
    /** As the phone is set. */
    Phones,

    /** Dark on light. */
    Light,

    /** Light on dark. */
    Dark,
}

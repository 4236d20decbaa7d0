package tw.waterpay

import tw.waterpay.bindings.Label
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.labels

/** The fixed words of screens in one language, read once from the core's catalogue. */
class Labels(val language: Language) {
    private val words: Map<Label, String> = labels(language)

    /** The words for [label]; the catalogue has every one. */
    operator fun get(label: Label): String = words.getValue(label)
}

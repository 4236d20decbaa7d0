package tw.waterpay.scenarios

import tw.waterpay.Twd

/*
 * Whether what is seen is what was to be seen: an object when each word that is said matches, a list when it has the same
 * length and matches place by place, all else when it is equal. What is not said may be anything.
 */

/** Whether [seen] is as [expected]. */
internal fun matches(expected: Any?, seen: Any?): Boolean = differences(expected, seen, "").isEmpty()

/** Breaks the scenario unless [seen] is as [expected]. */
internal fun mustMatch(expected: Any?, seen: Any?) {
    val differences = differences(expected, seen, "")
    if (differences.isNotEmpty()) throw Why.NotSeen(differences)
}

/** Something seen as a scenario would say it, for the eye. */
internal fun shown(value: Any?): String = when (value) {
    null -> "nothing"

    is Seen -> value.words.filterValues { it != null }.entries
        .joinToString(prefix = "{", postfix = "}") { (word, of) -> "$word: ${shown(of)}" }

    is List<*> -> value.joinToString(prefix = "[", postfix = "]") { shown(it) }

    is Enum<*> -> value.name.lowercase()

    is Twd -> value.dollars.toString()

    else -> value.toString()
}

private fun differences(expected: Any?, seen: Any?, where: String): List<String> = when {
    expected == null || expected == seen -> emptyList()

    expected is Seen && seen is Seen ->
        expected.words.flatMap { (word, of) -> differences(of, seen.words[word], "$where.$word".trimStart('.')) }

    expected is List<*> && seen is List<*> && expected.size == seen.size ->
        expected.indices.flatMap { differences(expected[it], seen[it], "$where[$it]") }

    else -> listOf("$where to be seen: ${shown(expected)}, seen: ${shown(seen)}".trimStart())
}

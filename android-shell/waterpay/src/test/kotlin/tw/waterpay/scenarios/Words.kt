package tw.waterpay.scenarios

import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.booleanOrNull
import kotlinx.serialization.json.longOrNull
import kotlin.enums.EnumEntries

/** Words that make no scenario: [where] in which file, and what is wrong there. */
internal class NotAScenario(where: String, what: String) : Exception("$where: $what")

/** A value of a JSON file, to be read strictly: it is of the kind that is asked for, or the file is [NotAScenario]. */
internal class Word(private val value: JsonElement, private val where: String) {
    /** A text. */
    fun text(): String = (value as? JsonPrimitive)?.takeIf { it.isString }?.content ?: invalid("$value is no text")

    /** A whole number from 0. */
    fun wholeNumber(): Long = plain()?.longOrNull?.takeIf { it >= 0 } ?: invalid("$value is no whole number from 0")

    /** `true` or `false`. */
    fun truth(): Boolean = plain()?.booleanOrNull ?: invalid("$value is neither true nor false")

    /** A list, in its order. */
    fun <Item> list(read: (Word) -> Item): List<Item> =
        (value as? JsonArray ?: invalid("$value is no list")).mapIndexed { at, it -> read(Word(it, "$where/$at")) }

    /** One of the words of an enum. */
    fun <Entry : Enum<Entry>> oneOf(entries: EnumEntries<Entry>): Entry =
        text().let { text -> entries.find { it.name.lowercase() == text } ?: invalid("there is no word \"$text\"") }

    /** A value that is written as a text with rules of its own; [read] gives none, or fails, for any other text. */
    fun <Value : Any> parsed(read: (String) -> Value?): Value =
        text().let { text -> runCatching { read(text) }.getOrNull() ?: invalid("there is no word \"$text\"") }

    /** An object whose fields are all read by [read]; one that it does not read is an unknown word. */
    fun <Value> fields(read: Fields.() -> Value): Value {
        val fields = Fields(value as? JsonObject ?: invalid("$value is no object"), where)
        return fields.read().also { fields.nothingLeft() }
    }

    /** An object of one field, read by the field's name. */
    fun <Value> field(read: (name: String, Word) -> Value): Value {
        val (name, field) = (value as? JsonObject)?.entries?.singleOrNull() ?: invalid("$value has not one field")
        return read(name, Word(field, "$where/$name"))
    }

    /** Whether it is a text. */
    fun isText(): Boolean = value is JsonPrimitive && value.isString

    /** Says that there is no such word here. */
    fun unknown(word: String): Nothing = invalid("there is no word \"$word\"")

    private fun plain() = (value as? JsonPrimitive)?.takeIf { !it.isString }

    private fun invalid(what: String): Nothing = throw NotAScenario(where, what)
}

/** The fields of one object. */
internal class Fields(private val fields: JsonObject, private val where: String) {
    private val left = fields.keys.toMutableSet()

    /** A field that has to be there. */
    fun <Value> needed(name: String, read: (Word) -> Value): Value =
        if (name in fields) read(word(name)) else throw NotAScenario(where, "\"$name\" is missing")

    /** A field that may be there. */
    fun <Value> optional(name: String, read: (Word) -> Value): Value? = if (name in fields) read(word(name)) else null

    internal fun nothingLeft() {
        left.firstOrNull()?.let { throw NotAScenario(where, "there is no word \"$it\"") }
    }

    private fun word(name: String): Word {
        left.remove(name)
        return Word(fields.getValue(name), "$where/$name")
    }
}

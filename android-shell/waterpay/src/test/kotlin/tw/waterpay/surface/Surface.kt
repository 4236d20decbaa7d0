package tw.waterpay.surface

/**
 * What the generated Kotlin offers to a shell, and nothing of how: one declaration a line, in the generator's own order.
 * It knows the few shapes that UniFFI writes; [exports] is how a test notices one that it does not know.
 */
class Surface(generated: String) {
    private val source = generated.replace(COMMENT, "").replace("`", "").replace("kotlin.", "")

    /** The declarations as text, a group of them a kind. */
    fun declarations(): String = listOf(functions(), objects(), records(), enums(), sealed(), aliases())
        .flatten()
        .joinToString(separator = "\n\n", postfix = "\n")

    /** The names of the objects. */
    fun objectNames(): List<String> = bodies(OBJECT).map { (match, _) -> match.groupValues[1] }

    /** How many functions there are in it. */
    fun count(): Int = declarations().lines().count { Regex("\\bfun ").containsMatchIn(it) }

    /** How many functions the library exports, by the checksums that UniFFI compares when it is loaded. */
    fun exports(): Int = Regex("external fun uniffi_\\w+_checksum_").findAll(source).count()

    /** Functions of no object; those that make one stand with it. */
    private fun functions(): List<String> {
        val objects = objectNames()
        return listOf(block("functions", freeFunctions().filterNot { returns(it) in objects }))
    }

    private fun objects(): List<String> = bodies(OBJECT).map { (match, body) ->
        val name = match.groupValues[1]
        val constructors = freeFunctions().filter { returns(it) == name }.map { "constructor $it" }
        val methods = Regex("^ {4}(suspend )?fun .*", RegexOption.MULTILINE).findAll(body).map { it.value.trim() }
        block("object $name", constructors + methods)
    }

    private fun freeFunctions(): List<String> =
        Regex("^ {4}@Throws\\(WaterPayException::class\\) (fun .*) \\{", RegexOption.MULTILINE)
            .findAll(source)
            .map { it.groupValues[1] }
            .toList()

    private fun returns(function: String): String = function.substringAfterLast("): ")

    private fun records(): List<String> = bodies("^data class (\\w+) \\(").map { (match, body) ->
        block("record ${match.groupValues[1]}", fields(body.substringBefore("\n)")))
    }

    private fun enums(): List<String> = bodies("^enum class (\\w+) \\{").map { (match, body) ->
        block("enum ${match.groupValues[1]}", body.substringBefore(';').split(',').map(String::trim))
    }

    /** Enums whose variants have fields, and the error. */
    private fun sealed(): List<String> = bodies("^sealed class (\\w+)(: Exception\\(\\))? ?\\{").map { (match, body) ->
        val (name, error) = match.destructured
        block((if (error.isEmpty()) "enum " else "error ") + name, variants(name, body))
    }

    private fun variants(of: String, body: String): List<String> =
        Regex("^ {4}(?:data class|class|object) (\\w+)(?:\\((.*?)\\))? : $of\\(\\)", ACROSS_LINES)
            .findAll(body)
            .map { it.groupValues[1] to fields(it.groupValues[2]) }
            .map { (name, fields) -> if (fields.isEmpty()) name else fields.joinToString(", ", "$name(", ")") }
            .toList()

    private fun aliases(): List<String> = listOf(
        block(
            "types",
            Regex("^public typealias (?!FfiConverter)(\\w+) = (.*)", RegexOption.MULTILINE)
                .findAll(source)
                .map { "${it.groupValues[1]} = ${it.groupValues[2].trim()}" }
                .toList(),
        ),
    )

    /** Each match of [opening], and what stands between it and the end of its declaration. */
    private fun bodies(opening: String): List<Pair<MatchResult, String>> =
        Regex(opening, RegexOption.MULTILINE).findAll(source).toList().map { match ->
            match to source.substring(match.range.last + 1).substringBefore("\n}")
        }

    private fun fields(text: String): List<String> = Regex("val (\\w+): (\\S.*?)\\s*(?:,|\\)|$)", RegexOption.MULTILINE)
        .findAll(text)
        .map { "${it.groupValues[1]}: ${it.groupValues[2].removePrefix(PACKAGE)}" }
        .toList()

    private fun block(name: String, lines: List<String>): String =
        (listOf(name) + lines.map { "    $it" }).joinToString("\n")

    private companion object {
        const val PACKAGE = "tw.waterpay.bindings."
        const val OBJECT = "^public interface (\\w+)Interface \\{"
        val ACROSS_LINES = setOf(RegexOption.MULTILINE, RegexOption.DOT_MATCHES_ALL)
        val COMMENT = Regex("/\\*.*?\\*/|//.*?$", ACROSS_LINES)
    }
}

package tw.waterpay

/**
 * Text about a person: an account number, a name, an address, what a printed code says. Its own description hides it, so
 * that no log and no crash report carries it; a screen asks for it with [reveal].
 */
@JvmInline
value class Personal(private val text: String) {
    /** The text itself, for a screen or for the core. */
    fun reveal(): String = text

    override fun toString(): String = "Personal(…)"
}

package tw.waterpay.ui.platform

/** What the resident takes elsewhere: to another app, to somebody else, to another place. */
sealed interface Shared {
    /** Words, for a message. */
    class Message(val text: String) : Shared

    /** A file, better than a message because of its length or because it is no text. */
    class File(val name: String, val bytes: ByteArray) : Shared {
        constructor(name: String, text: String) : this(name, text.toByteArray())
    }
}

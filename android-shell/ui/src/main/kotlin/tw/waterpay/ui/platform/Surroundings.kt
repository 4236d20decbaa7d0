package tw.waterpay.ui.platform

/**
 * The rest of what only the phone can do for a screen. Each function hands over and comes back at once.
 */
interface Surroundings {
    /** Lets the resident choose a photograph from the album; null when they changed their mind, or it cannot be read. */
    suspend fun choosePhoto(): ByteArray?

    /** Opens an address of the core's in the app that is installed for it, else in the browser. */
    fun open(url: String)

    /** Lets the resident send [text] elsewhere; [fileName] when it is better a file than a message. */
    fun share(text: String, fileName: String?)

    /** Deletes the file that was handed over last, if there is one: who got it has it, and this phone does not. */
    fun takeBackShared()

    /** Keeps the screen out of screenshots and of the list of recent apps while [secret]. */
    fun keepSecret(secret: Boolean)

    /** Keeps the screen as bright as it can be, and from going dark by itself, while [bright]. */
    fun keepBright(bright: Boolean)
}

package tw.waterpay.ui.platform

/**
 * The rest of what only the phone can do for a screen. Each function hands over and comes back at once.
 */
interface Surroundings {
    /** Lets the resident choose a photograph from the album; null when they changed their mind, or it cannot be read. */
    suspend fun choosePhoto(): ByteArray?

    /**
     * Lets the resident choose a file, of whatever kind; null when they changed their mind, or it cannot be read. Of one that
     * is longer than [LONGEST_FILE] comes no more than that and one byte.
     */
    suspend fun chooseFile(): ByteArray?

    /** Opens an address of the core's in the app that is installed for it, else in the browser. */
    fun open(url: String)

    /** Lets the resident take [what] elsewhere. */
    fun share(what: Shared)

    /** Lets the resident print [picture], a PNG of an A5 page; [name] is what it is called while it waits for the printer. */
    fun print(picture: ByteArray, name: String)

    /** Deletes the file that was handed over last, if there is one: who got it has it, and this phone does not. */
    fun takeBackShared()

    /** Keeps the screen out of screenshots and of the list of recent apps while [secret]. */
    fun keepSecret(secret: Boolean)

    /** Keeps the screen as bright as it can be, and from going dark by itself, while [bright]. */
    fun keepBright(bright: Boolean)

    companion object {
        /** In bytes. The backup of a hundred years is shorter. */
        const val LONGEST_FILE = 32 shl 20
    }
}

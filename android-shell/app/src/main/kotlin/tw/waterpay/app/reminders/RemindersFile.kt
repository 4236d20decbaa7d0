package tw.waterpay.app.reminders

import tw.waterpay.Personal
import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.DataInputStream
import java.io.DataOutputStream
import java.io.File
import java.io.IOException
import java.nio.file.Files
import java.nio.file.StandardCopyOption.ATOMIC_MOVE
import java.nio.file.StandardCopyOption.REPLACE_EXISTING
import java.time.Instant

/** Keeps what is to be announced, as a whole or not at all. There is no file when nothing is. */
internal class RemindersFile(private val file: File) {
    /** What was kept last; nothing when it cannot be read: it is made anew when the app is opened. */
    fun read(): List<KeptReminder> =
        try {
            if (file.exists()) decoded(file.readBytes()) else emptyList()
        } catch (_: IOException) {
            emptyList()
        }

    /** Keeps [reminders], of too many the soonest. */
    fun write(reminders: List<KeptReminder>) {
        if (reminders.isEmpty()) {
            file.delete()
            return
        }
        val fresh = File(file.path + ".new").apply { writeBytes(encoded(reminders.sortedBy { it.at }.take(MOST))) }
        Files.move(fresh.toPath(), file.toPath(), ATOMIC_MOVE, REPLACE_EXISTING)
    }

    companion object {
        /** As many as are kept. */
        const val MOST = 64

        /** Changes with what stands in the file, so that another version's is not misread. */
        private const val FORMAT = 1

        private fun encoded(reminders: List<KeptReminder>): ByteArray {
            val bytes = ByteArrayOutputStream()
            with(DataOutputStream(bytes)) {
                writeInt(FORMAT)
                writeInt(reminders.size)
                reminders.forEach {
                    writeUTF(it.bill)
                    writeLong(it.at.toEpochMilli())
                    writeUTF(it.title.reveal())
                    writeUTF(it.text.reveal())
                    writeUTF(it.hidden)
                }
            }
            return bytes.toByteArray()
        }

        private fun decoded(bytes: ByteArray): List<KeptReminder> =
            with(DataInputStream(ByteArrayInputStream(bytes))) {
                if (readInt() != FORMAT) throw IOException("another version's")
                val count = readInt()
                if (count !in 0..MOST) throw IOException("$count are too many")
                List(count) {
                    KeptReminder(
                        bill = readUTF(),
                        at = Instant.ofEpochMilli(readLong()),
                        title = Personal(readUTF()),
                        text = Personal(readUTF()),
                        hidden = readUTF(),
                    )
                }
            }
    }
}

package tw.waterpay

import kotlinx.coroutines.runBlocking
import org.junit.jupiter.api.AutoClose
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import tw.waterpay.bindings.BackupProblem
import tw.waterpay.bindings.HouseholdsChange
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.Stage
import tw.waterpay.bindings.WaterPay
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.sandbox.Phone
import tw.waterpay.sandbox.Sandbox
import tw.waterpay.sandbox.bill
import tw.waterpay.sandbox.end
import java.nio.file.Path
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.test.assertIs
import kotlin.test.assertTrue

/** A backup, made on one phone and restored on another. */
class BackupTest(@TempDir folder: Path) {
    @AutoClose
    private val sandbox = Sandbox.start()

    private val phone = Phone(folder.resolve("one"), sandbox.address)
    private val newPhone = Phone(folder.resolve("other"), sandbox.address)

    @Test
    fun `a backup brings payments and households to another phone`(): Unit = runBlocking {
        val (file, paid) = on(phone) { waterPay ->
            val paid = waterPay.hasAHistory()
            waterPay.backUp(PASSPHRASE, again = PASSPHRASE).file to paid
        }
        on(newPhone) { waterPay ->
            val restored = waterPay.restore(file, PASSPHRASE)
            assertEquals(1L to 1L, restored.payments to restored.households)
            assertTrue(restored.words.isNotBlank())
            assertIs<Stage.Paid>(waterPay.payment(paid).stage)
            assertEquals(listOf("Mother"), waterPay.households().map { it.name.reveal() })

            val again = waterPay.restore(file, PASSPHRASE)
            assertEquals(0L to 0L, again.payments to again.households)
        }
    }

    @Test
    fun `a backup is a file of age, and says nothing without its passphrase`(): Unit = on(phone) { waterPay ->
        val paid = waterPay.hasAHistory()
        val file = waterPay.backUp(PASSPHRASE, again = PASSPHRASE).file.toString(Charsets.ISO_8859_1)
        assertTrue(file.startsWith("age-encryption.org/v1\n"))
        for (secret in listOf(paid, "Mother", "0000001")) assertTrue(secret !in file)
    }

    @Test
    fun `two passphrases that differ make no backup`(): Unit = on(phone) { waterPay ->
        val refusal = refusal { waterPay.backUp(PASSPHRASE, again = Personal("four mad up words")) }
        assertEquals(BackupProblem.PassphrasesDiffer, refusal.problem)
        assertContains(refusal.words.whatHappened, "not the same")
    }

    @Test
    fun `a passphrase that is none is refused, whether it makes a backup or opens one`(): Unit = on(phone) { waterPay ->
        for ((passphrase, problem) in listOf(
            Personal("password") to BackupProblem.PassphraseTooShort,
            Personal("a".repeat(129)) to BackupProblem.PassphraseTooLong,
        )) {
            assertEquals(problem, refusal { waterPay.backUp(passphrase, passphrase) }.problem)
            assertEquals(problem, refusal { waterPay.restore(ByteArray(0), passphrase) }.problem)
        }
    }

    @Test
    fun `another passphrase, another file and a damaged one restore nothing`(): Unit = on(phone) { waterPay ->
        waterPay.hasAHistory()
        val file = waterPay.backUp(PASSPHRASE, again = PASSPHRASE).file
        val damaged = file.copyOf().also { it[it.lastIndex] = (it.last() + 1).toByte() }
        on(newPhone) { new ->
            val wrong = refusal { new.restore(file, Personal("four other words")) }
            assertEquals(BackupProblem.WrongPassphrase, wrong.problem)
            assertEquals(BackupProblem.Damaged, refusal { new.restore(damaged, PASSPHRASE) }.problem)
            assertEquals(BackupProblem.NotABackup, refusal { new.restore(byteArrayOf(1, 2, 3), PASSPHRASE) }.problem)
            assertEquals(emptyList(), new.history(null, 100u))
            assertEquals(emptyList(), new.households())
        }
    }

    @Test
    fun `what to say where a passphrase is chosen comes from the core`(): Unit = on(phone) { waterPay ->
        val words = waterPay.passphraseWords()
        assertContains(words.about, "at least 10 characters")
        assertEquals(3, setOf(words.about, words.ask, words.askAgain).size)
    }

    private suspend fun WaterPay.hasAHistory(): String {
        val found = assertIs<LookUp.Due>(lookUp(keyedIn("0000001"))).found
        changeHouseholds(HouseholdsChange.Save(found, "Mother"))
        return end(phone.pay(this, bill("0000001")).id).id
    }

    private fun <Value> on(phone: Phone, work: suspend (WaterPay) -> Value): Value = runBlocking {
        openWaterPay(phone.settings).useAndShutDown(work)
    }

    private inline fun refusal(work: () -> Unit): WaterPayException.BackupFailed =
        assertFailsWith<WaterPayException.BackupFailed> { work() }

    private companion object {
        val PASSPHRASE = Personal("four made up words")
    }
}

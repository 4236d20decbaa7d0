package tw.waterpay.ui.journey

import kotlinx.coroutines.runBlocking
import tw.waterpay.bindings.Erasure
import tw.waterpay.bindings.Label
import tw.waterpay.ui.Destination
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse

class BackupJourneyTest {
    @Test
    fun `a resident makes a backup, loses everything, and has it back from the backup`() = Journey.travel {
        val words = journey.waterPay.passphraseWords()
        journey.saves("0000001", "媽媽家")
        makesABackup()
        runBlocking { journey.waterPay.erase(Erasure.Everything) }
        journey.app.navigation.home()
        presses(Label.SETTINGS)
        presses(Label.BACKUPS)
        presses(Label.RESTORE_BACKUP)
        presses(Label.CHOOSE_BACKUP)
        types("four made up words", words.ask)
        presses(Label.RESTORE_BACKUP)
        sees("儲存的用水戶 1 戶")
        presses(Label.DONE)
        sees("媽媽家")
        awaits("nothing is secret any more") { !journey.surroundings.secret }
        assertEquals(listOf<Destination>(Destination.Home), journey.app.navigation.stops.value.map { it.destination })
    }

    @Test
    fun `a resident who mistypes the passphrase reads so, and leaves without a backup`() = Journey.travel {
        val words = journey.waterPay.passphraseWords()
        journey.app.navigation.goTo(Destination.BackingUp)
        types("four made up words", words.ask)
        types("four mad up words", words.askAgain)
        presses(Label.MAKE_BACKUP)
        sees("兩次輸入的密碼不同")
        presses(Label.BACK)
        sees(Label.SCAN_BILL)
        assertFalse(journey.surroundings.secret)
        assertEquals(0, journey.surroundings.shared.size)
    }

    /** Makes one, and keeps it where the phone finds files. */
    private fun Steps.makesABackup() {
        val words = journey.waterPay.passphraseWords()
        presses(Label.SETTINGS)
        presses(Label.BACKUPS)
        sees(Label.WHAT_BACKUPS_ARE_FOR)
        presses(Label.MAKE_BACKUP)
        awaits("the passphrase is secret") { journey.surroundings.secret }
        types("four made up words", words.ask)
        types("four made up words", words.askAgain)
        presses(Label.MAKE_BACKUP)
        presses(Label.SAVE_BACKUP)
        awaits("the backup is handed over") { journey.surroundings.files.isNotEmpty() }
        journey.surroundings.file = journey.surroundings.files.single().bytes
        presses(Label.DONE)
    }
}

package tw.waterpay.ui.backup

import androidx.compose.runtime.Composable
import tw.waterpay.bindings.Label
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.NoticeCard
import tw.waterpay.ui.surface.Screen
import tw.waterpay.ui.surface.SecondaryButton
import tw.waterpay.ui.words

/** What the resident wants with a backup. */
sealed interface BackupsEvent {
    /** To make one. */
    data object BackUp : BackupsEvent

    /** To have what is in one. */
    data object Restore : BackupsEvent

    /** To go back. */
    data object Back : BackupsEvent
}

/** What backups are for, and the two ways on. */
@Composable
fun BackupsScreen(onEvent: (BackupsEvent) -> Unit) {
    Screen(words(Label.BACKUPS), onBack = { onEvent(BackupsEvent.Back) }) {
        NoticeCard(words(Label.WHAT_BACKUPS_ARE_FOR))
        SecondaryButton(words(Label.MAKE_BACKUP), { onEvent(BackupsEvent.BackUp) }, Icons.Safe)
        SecondaryButton(words(Label.RESTORE_BACKUP), { onEvent(BackupsEvent.Restore) }, Icons.Again)
    }
}

package tw.waterpay.ui.scan

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import tw.waterpay.bindings.Label
import tw.waterpay.ui.platform.CameraUnavailable
import tw.waterpay.ui.surface.Bare
import tw.waterpay.ui.surface.Icons
import tw.waterpay.ui.surface.NoticeCard
import tw.waterpay.ui.surface.ProblemCard
import tw.waterpay.ui.surface.SideBySide
import tw.waterpay.ui.surface.Tile
import tw.waterpay.ui.surface.Tone
import tw.waterpay.ui.surface.Waiting
import tw.waterpay.ui.theme.Spacing
import tw.waterpay.ui.words

/** What the resident wants from the camera's screen. */
sealed interface ScanEvent {
    /** To key the number in instead. */
    data object KeyIn : ScanEvent

    /** To take a photograph from the album instead. */
    data object ChoosePhoto : ScanEvent

    /** To go back. */
    data object Back : ScanEvent
}

/** The [camera]'s picture with a frame to aim with, what it sees if that is no bill, and the ways around it. */
@Composable
fun ScanScreen(
    state: ScanState,
    photo: PhotoState,
    camera: @Composable (Modifier) -> Unit,
    onEvent: (ScanEvent) -> Unit,
) {
    Bare(
        words(Label.SCAN_BILL),
        onBack = { onEvent(ScanEvent.Back) },
        next = {
            SideBySide(
                { Tile(words(Label.ENTER_NUMBER), Icons.Number, { onEvent(ScanEvent.KeyIn) }, it) },
                { Tile(words(Label.CHOOSE_PHOTO), Icons.Photo, { onEvent(ScanEvent.ChoosePhoto) }, it) },
            )
        },
    ) {
        when (state) {
            // However much there is to say, half of the room stays the camera's: it goes on looking.
            is ScanState.Looking -> BoxWithConstraints {
                val most = maxHeight / 2
                Column {
                    Picture(camera, Modifier.weight(1f))
                    val scrolled = Modifier.heightIn(max = most).verticalScroll(rememberScrollState())
                    Column(scrolled.padding(Spacing.medium)) { Seen(state, photo) }
                }
            }

            is ScanState.Unavailable -> Column(
                Modifier.verticalScroll(rememberScrollState()).padding(Spacing.medium),
                Arrangement.spacedBy(Spacing.medium),
            ) {
                NoticeCard(words(state.why.label), Tone.Attention)
                OnPhoto(photo)
            }
        }
    }
}

@Composable
private fun Picture(camera: @Composable (Modifier) -> Unit, modifier: Modifier) {
    val name = words(Label.CAMERA_PICTURE)
    Box(modifier.fillMaxWidth().background(Color.Black).clipToBounds().semantics { contentDescription = name }) {
        camera(Modifier.fillMaxSize())
        AimingFrame(Modifier.fillMaxSize())
    }
}

@Composable
private fun Seen(state: ScanState.Looking, photo: PhotoState) {
    val instead = state.instead
    when {
        photo != PhotoState.Nothing -> OnPhoto(photo)
        instead != null -> ProblemCard(instead)
        else -> NoticeCard(state.aim ?: words(Label.AIM_AT_CODE))
    }
}

@Composable
private fun OnPhoto(photo: PhotoState) = when (photo) {
    PhotoState.Nothing -> Unit
    PhotoState.Reading -> Waiting(Label.READING_PHOTO)
    is PhotoState.NoBill -> ProblemCard(photo.words)
}

private val CameraUnavailable.label: Label
    get() = when (this) {
        CameraUnavailable.NotAllowed -> Label.CAMERA_NOT_ALLOWED
        CameraUnavailable.NotThere -> Label.CAMERA_NOT_THERE
    }

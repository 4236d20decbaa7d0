package tw.waterpay.ui.scan

import tw.waterpay.Outcome
import tw.waterpay.Personal
import tw.waterpay.bindings.ReadCode
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.readPhoto
import tw.waterpay.ui.wordsOrThrow

/** What there is to see in a picture. */
internal sealed interface Sighting {
    /** A bill. */
    data class Bill(val code: Personal) : Sighting

    /** None; [words] say what there is instead. */
    data class NoBill(val words: Words) : Sighting
}

/** What [code] is. */
internal fun WaterPayInterface.sighting(code: ReadCode): Sighting =
    when (val understood = outcome { understand(code.text.reveal()) }) {
        is Outcome.Done -> Sighting.Bill(code.text)
        is Outcome.Refused -> Sighting.NoBill(understood.error.wordsOrThrow)
    }

/** What is on [photo]: its first bill from the top, or else what its first code is. Not for the thread that draws. */
internal fun WaterPayInterface.sighting(photo: ByteArray): Sighting =
    when (val read = outcome { readPhoto(photo) }) {
        is Outcome.Refused -> Sighting.NoBill(read.error.wordsOrThrow)

        is Outcome.Done -> when (val noCode = read.value.noCode) {
            null -> read.value.codes.map(::sighting).let { all -> all.find { it is Sighting.Bill } ?: all.first() }
            else -> Sighting.NoBill(noCode)
        }
    }

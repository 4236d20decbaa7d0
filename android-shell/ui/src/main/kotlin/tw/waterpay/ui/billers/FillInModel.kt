package tw.waterpay.ui.billers

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import tw.waterpay.Outcome
import tw.waterpay.Personal
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.Biller
import tw.waterpay.bindings.BillerId
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.bindings.WaterPayInterface
import tw.waterpay.bindings.Words
import tw.waterpay.outcome
import tw.waterpay.ui.wordsOrThrow

/**
 * What a resident fills in for the biller [id]. Whether it is an account there, the core says; [onAccount] gets whose it is.
 */
class FillInModel(private val waterPay: WaterPayInterface, id: BillerId, private val onAccount: (Account) -> Unit) {
    /** For whom it is filled in. */
    val biller: Biller = waterPay.billers().first { it.id == id }

    private val shown = MutableStateFlow(FillInState(biller.fields.map { Personal("") }))

    /** What the screen shows. */
    val state: StateFlow<FillInState> = shown.asStateFlow()

    /** The field at [place] now says [value]. */
    fun fillIn(place: Int, value: Personal) {
        val values = shown.value.values.mapIndexed { at, before -> if (at == place) value else before }
        shown.value = FillInState(values)
    }

    /** Everything is filled in. */
    fun lookUp() {
        when (val read = outcome { waterPay.filledIn(biller.id, shown.value.values) }) {
            is Outcome.Done -> onAccount(read.value)
            is Outcome.Refused -> shown.value = shown.value.copy(problem = FieldProblem.of(read.error))
        }
    }
}

/**
 * What is filled in.
 *
 * @property values as they stand in the fields, in their order
 * @property problem what is wrong with one of them, once they were to be looked up
 */
data class FillInState(val values: List<Personal>, val problem: FieldProblem? = null)

/** What is wrong with the value in the field at [place]. */
data class FieldProblem(val place: Int, val words: Words) {
    internal companion object {
        fun of(refused: WaterPayException) = FieldProblem(
            place = (refused as? WaterPayException.NotAnAccountNumber)?.field?.toInt() ?: 0,
            words = refused.wordsOrThrow,
        )
    }
}

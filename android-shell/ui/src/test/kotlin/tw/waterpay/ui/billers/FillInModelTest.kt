package tw.waterpay.ui.billers

import tw.waterpay.Personal
import tw.waterpay.bindings.Account
import tw.waterpay.bindings.FieldForm
import tw.waterpay.ui.journey.Journey
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertIs
import kotlin.test.assertNull

class FillInModelTest {
    @Test
    fun `every biller can be filled in by the forms that a screen knows`(): Unit = Journey.begin().use { journey ->
        val billers = journey.waterPay.billers()
        assertEquals("kinmen-water", billers.first().id)
        assertEquals(listOf(FieldForm.Digits), billers.first().fields.map { it.form })
        val parking = billers.single { it.id == PARKING }
        assertEquals(FieldForm.LettersAndDigits, parking.fields[0].form)
        assertEquals(listOf("C", "M"), assertIs<FieldForm.Choices>(parking.fields[1].form).choices.map { it.value })
    }

    @Test
    fun `a plate and a kind of vehicle lead to their account`(): Unit = fillingIn { model, accounts ->
        model.fillIn(0, Personal("abc-1234"))
        model.fillIn(1, Personal("M"))
        model.lookUp()
        assertEquals(listOf("ABC1234-M"), accounts.map { it.number.reveal() })
        assertEquals(listOf("Plate number"), accounts.map { it.numberName })
        assertEquals(listOf("ABC1234 Motorcycle"), accounts.map { it.numberShown.reveal() })
    }

    @Test
    fun `what is wrong is said of its field, and forgotten when something is changed`(): Unit =
        fillingIn { model, accounts ->
            model.fillIn(0, Personal("1234567"))
            model.lookUp()
            assertEquals(0, model.state.value.problem?.place)
            model.fillIn(0, Personal("ABC-1234"))
            assertNull(model.state.value.problem)
            model.lookUp()
            assertEquals(1, model.state.value.problem?.place)
            assertEquals(emptyList(), accounts)
        }

    @Test
    fun `what is filled in does not describe itself`(): Unit = fillingIn { model, _ ->
        model.fillIn(0, Personal("ABC-1234"))
        assertFalse("1234" in model.state.value.toString())
    }

    private fun fillingIn(test: (FillInModel, List<Account>) -> Unit) = Journey.begin().use { journey ->
        val accounts = mutableListOf<Account>()
        test(FillInModel(journey.waterPay, PARKING) { accounts += it }, accounts)
    }

    private companion object {
        const val PARKING = "roadside-parking"
    }
}

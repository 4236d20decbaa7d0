package tw.waterpay.ui.keyin

import tw.waterpay.Personal
import tw.waterpay.bindings.Account
import tw.waterpay.ui.journey.Journey
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertNotNull
import kotlin.test.assertNull

class KeyInModelTest {
    @Test
    fun `a number leads to its account, however it was keyed in`(): Unit = keyingIn { model, accounts ->
        listOf("0000001", "００００００１", "000-0001", " 000 0001 ").forEach {
            model.type(Personal(it))
            model.lookUp()
        }
        assertEquals(List(4) { "0000001" }, accounts.map { it.number.reveal() })
        assertNull(model.state.value.problem)
    }

    @Test
    fun `what is no number stays in the field, with the reason, until it is changed`(): Unit =
        keyingIn { model, accounts ->
            model.type(Personal("123"))
            model.lookUp()
            assertEquals("123", model.state.value.number.reveal())
            assertNotNull(model.state.value.problem)
            model.type(Personal("1234"))
            assertNull(model.state.value.problem)
            assertEquals(emptyList(), accounts)
        }

    @Test
    fun `what was keyed in does not describe itself`(): Unit = keyingIn { model, _ ->
        model.type(Personal("0000001"))
        assertFalse("0000001" in model.state.value.toString())
    }

    private fun keyingIn(test: (KeyInModel, List<Account>) -> Unit) = Journey.begin().use { journey ->
        val accounts = mutableListOf<Account>()
        test(KeyInModel(journey.waterPay) { accounts += it }, accounts)
    }
}

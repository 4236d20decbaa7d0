package tw.waterpay

import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.awaitAll
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.withContext
import org.junit.jupiter.api.AutoClose
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import tw.waterpay.bindings.Bill
import tw.waterpay.bindings.InternalException
import tw.waterpay.bindings.JourneyProblem
import tw.waterpay.bindings.Language
import tw.waterpay.bindings.LookUp
import tw.waterpay.bindings.MethodKind
import tw.waterpay.bindings.Payment
import tw.waterpay.bindings.WaterPay
import tw.waterpay.bindings.WaterPayException
import tw.waterpay.bindings.labels
import tw.waterpay.bindings.languageOfLocale
import tw.waterpay.sandbox.KeyInMemory
import tw.waterpay.sandbox.Phone
import tw.waterpay.sandbox.Sandbox
import tw.waterpay.sandbox.bill
import tw.waterpay.sandbox.end
import java.lang.invoke.MethodHandles
import java.lang.invoke.MethodType
import java.nio.file.Path
import java.time.Duration
import java.time.LocalDate
import java.time.YearMonth
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith

/** What crosses: many calls at once, values that the core never gave, and faults of the core itself. */
class BoundaryTest(@TempDir folder: Path) {
    @AutoClose
    private val sandbox = Sandbox.start()

    private val phone = Phone(folder, sandbox.address)

    @Test
    fun `each of 64 calls at once gets its own answer`(): Unit = journey { waterPay ->
        val asked = (1_000_001..1_000_064).map(Int::toString)
        val answered = withContext(Dispatchers.Default) {
            asked.map { async { waterPay.lookUp(waterPay.keyedIn(it)) } }.awaitAll()
        }
        assertEquals(asked, answered.map { (it as LookUp.Due).found.household.account.number.reveal() })
    }

    @Test
    fun `64 authorisations of one bill at once charge it once`(): Unit = journey { waterPay ->
        val bill = waterPay.bill("0000001")
        val authorisations = List(64) { waterPay.prepare(bill, "stored_value") }
        val outcomes = withContext(Dispatchers.Default) {
            authorisations.map { async { outcome { it.pay(phone.sign(it)) } } }.awaitAll()
        }

        val begun = outcomes.filterIsInstance<Outcome.Done<Payment>>().single().value
        waterPay.end(begun.id)
        assertEquals(listOf(begun.id), sandbox.charges().map { it.payment })
    }

    @Test
    fun `a value that is none is a bad argument, named`(): Unit = journey { waterPay ->
        val bill = waterPay.bill("0000001")
        assertEquals("payment id", badArgument { waterPay.payment("no such form") })
        assertEquals("payment id", badArgument { waterPay.history("no such form", 1u) })
        assertEquals("change number", badArgument { waterPay.changed(-1, Duration.ZERO) })
        assertEquals("account", badArgument { waterPay.lookUp(bill.account.copy(biller = "nobody")) })
        assertEquals("account", badArgument { waterPay.lookUp(bill.account.copy(number = Personal("1"))) })
        assertEquals("date", badArgument { waterPay.methods(bill.due(LocalDate.MAX)) })
        assertEquals("month", badArgument { waterPay.methods(bill.first(YearMonth.of(99_999, 1))) })
        assertEquals("period", badArgument { waterPay.methods(bill.first(bill.period.last.plusMonths(1))) })
        assertEquals("amount", badArgument { waterPay.methods(bill.asking(Twd(-1))) })
        assertEquals("amount", badArgument { waterPay.methods(bill.asking(Twd(Long.MAX_VALUE))) })
    }

    @Test
    fun `a bill whose amount was tampered with is refused`(): Unit = journey { waterPay ->
        val bill = waterPay.bill("0000001")
        val tampered = bill.asking(Twd(1))
        assertEquals("charges", badArgument { waterPay.prepare(tampered, "stored_value") })

        // Even when its lines add up again: the gateway asks for something else.
        val line = bill.charges.first().let { it.copy(amount = it.amount.copy(amount = Twd(1)), credited = false) }
        val consistent = tampered.copy(charges = listOf(line))
        assertEquals(JourneyProblem.BillChanged, notDone { waterPay.prepare(consistent, "stored_value") })
        assertEquals(emptyList(), waterPay.history(null, 100u))
    }

    @Test
    fun `a bill that changed since it was shown is not prepared`(): Unit = journey { waterPay ->
        val shown = waterPay.bill("0000001")
        sandbox.correct(shown.id, shown.amount.amount.dollars + 1)

        assertEquals(JourneyProblem.BillChanged, notDone { waterPay.prepare(shown, "stored_value") })
        waterPay.prepare(waterPay.bill("0000001"), "stored_value").close()
    }

    @Test
    fun `another key's signature pays nothing`(): Unit = journey { waterPay ->
        val authorisation = waterPay.prepare(waterPay.bill("0000001"), "stored_value")
        for (signature in listOf(ByteArray(0), ByteArray(64), KeyInMemory().sign(authorisation.toSign()))) {
            assertEquals(JourneyProblem.BadSignature, notDone { authorisation.pay(signature) })
        }
        assertEquals(emptyList(), waterPay.history(null, 100u))
        assertEquals(emptyList(), sandbox.charges())
    }

    /**
     * The library has no button that makes it panic. What it cannot read at all is the one real panic that a shell can
     * bring about: a variant that it does not have, as from bindings of another version. UniFFI panics where it lifts
     * the argument, catches that at the boundary, and it arrives here. A panic inside the core takes the same way out when
     * the guard of the bindings has not made a refusal with words of it already; `bindings/src/error.rs` tests the guard.
     */
    @Test
    fun `a panic at the boundary arrives as an exception, and the core goes on`(): Unit = journey { waterPay ->
        val panic = assertFailsWith<InternalException> { labels(unknownVariant<Language>()) }
        assertContains(panic.message!!, "language")

        val bill = waterPay.bill("0000001")
        val method = waterPay.methods(bill).first().copy(kind = unknownVariant<MethodKind>())
        val asking = assertFailsWith<InternalException> { waterPay.expectedCashback(bill, listOf(method)) }
        assertContains(asking.message!!, "methods")

        assertEquals(bill, waterPay.bill("0000001"))
        assertEquals(Language.EN, languageOfLocale("en-GB"))
    }

    private fun journey(work: suspend (WaterPay) -> Unit): Unit = runBlocking {
        openWaterPay(phone.settings).useAndShutDown(work)
    }

    private inline fun badArgument(work: () -> Unit): String =
        assertFailsWith<WaterPayException.BadArgument> { work() }.argument

    private inline fun notDone(work: () -> Unit): JourneyProblem =
        assertFailsWith<WaterPayException.NotDone> { work() }.problem

    private fun Bill.asking(dollars: Twd) = copy(amount = amount.copy(amount = dollars))

    private fun Bill.due(date: LocalDate) = copy(due = due.copy(date = date))

    private fun Bill.first(month: YearMonth) = copy(period = period.copy(first = month))

    /** A variant that neither side has. */
    private inline fun <reified Variant : Enum<Variant>> unknownVariant(): Variant =
        MethodHandles.privateLookupIn(Variant::class.java, MethodHandles.lookup())
            .findConstructor(
                Variant::class.java,
                MethodType.methodType(Void.TYPE, String::class.java, Int::class.javaPrimitiveType),
            )
            .invokeWithArguments("UNKNOWN", 98) as Variant
}

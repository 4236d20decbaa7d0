package tw.waterpay.scenarios

import kotlinx.coroutines.runBlocking
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonElement
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.jsonObject
import org.junit.jupiter.api.DynamicTest
import org.junit.jupiter.api.TestFactory
import kotlin.reflect.KClass
import kotlin.test.Test
import kotlin.test.assertContains
import kotlin.test.assertEquals
import kotlin.test.assertFailsWith
import kotlin.time.Duration
import kotlin.time.Duration.Companion.milliseconds
import kotlin.time.Duration.Companion.seconds

/** A runner that lets everything pass would pass everything: each of these scenarios is wrong in one way. */
class TheRunnerNoticesTest {
    @Test
    fun `nothing when all is right`() = runBlocking {
        played(RIGHT, patience = 20.seconds)
        played(HOUSEHOLD, patience = 20.seconds)
        played(BACKUP, patience = 20.seconds)
    }

    @Test
    fun `no difference between two spellings of an instant`() = runBlocking {
        val reminders = """[{ "at": "2026-12-13T09:00:00+08:00" }, {}, {}, {}, {}]"""
        played(with("/steps/2/see/reminders", reminders, HOUSEHOLD), patience = 20.seconds)
    }

    @TestFactory
    fun `another charge, another payment or another screen than was to be seen`() = eachBreaks(
        Why.NotSeen::class,
        "/afterwards/gateway/charges" to "[]",
        "/afterwards/gateway/charges" to "[501, 501]",
        "/afterwards/gateway/charges" to "[502]",
        "/afterwards/ledger" to "[]",
        "/afterwards/ledger" to """["expired"]""",
        "/steps/1/see/look_up" to """"nothing_due"""",
        "/steps/1/see/bills" to """[{ "amount": 500 }]""",
        "/steps/1/see/bills" to "[]",
        "/steps/1/see" to """{ "failure": { "kind": "gateway_busy" } }""",
        "/steps/1/see" to """{ "history": [{}] }""",
        "/steps/1/see" to """{ "ledger_set_aside": true }""",
        "/steps/3/wait_for/stage" to """"declined"""",
    )

    @TestFactory
    fun `another household, another reminder or other news than were to be seen`() = eachBreaks(
        Why.NotSeen::class,
        "/steps/2/see/households" to "[]",
        "/steps/2/see/households" to """[{ "name": "Shop" }]""",
        "/steps/2/see/households" to """[{ "owed": 880 }]""",
        "/steps/2/see/reminders" to "[]",
        "/steps/2/see/reminders" to """[{ "kind": "overdue" }, {}, {}, {}, {}]""",
        "/steps/2/see/reminders" to """[{ "days": 1 }, {}, {}, {}, {}]""",
        "/steps/2/see/reminders" to """[{ "at": "2026-12-13T02:00:00Z" }, {}, {}, {}, {}]""",
        "/steps/2/see" to """{ "expected_cashback": [] }""",
        "/steps/4/see/news" to """[{ "change": "paid" }]""",
        "/steps/4/see/not_refreshed" to """["Mother"]""",
        "/steps/6/see/slip" to "[]",
        "/steps/8/see/erased" to "1",
        right = HOUSEHOLD,
    )

    @TestFactory
    fun `another backup than was to be seen`() = eachBreaks(
        Why.NotSeen::class,
        "/steps/5/see/restored/payments" to "1",
        "/steps/5/see/restored/households" to "0",
        right = BACKUP,
    )

    @TestFactory
    fun `a failure about a backup that the scenario does not see`() = eachBreaks(
        Why.Unseen::class,
        "/steps/2/back_up" to """"short"""",
        "/steps/4/restore" to """"four other words"""",
        right = BACKUP,
    )

    @TestFactory
    fun `a failure that the scenario does not see`() = eachBreaks(
        Why.Unseen::class,
        "/steps/0/key_in" to """"12"""",
        "/steps/2/pay/method" to """"no such method"""",
    )

    @TestFactory
    fun `a failure about a household that the scenario does not see`() = eachBreaks(
        Why.Unseen::class,
        "/steps/1/households/save" to """"  """",
        "/steps/2" to """{ "households": { "save": "Mother again" } }""",
        right = HOUSEHOLD,
    )

    @TestFactory
    fun `a step out of place`() = eachBreaks(
        Why.OutOfPlace::class,
        "/steps/2" to """{ "app": "open" }""",
        "/steps/2" to """{ "ledger": "lose" }""",
        "/steps/2" to """{ "authorise": "own_key" }""",
        "/steps/2" to """{ "pay": { "bill": 1, "method": "stored_value" } }""",
        "/steps/2" to """{ "gateway": { "decide": "confirm" } }""",
        "/steps/2" to """{ "restore": "there is no backup" }""",
        "/steps/3" to """{ "app": "close" }""",
    )

    @TestFactory
    fun `a step for a household out of place`() = eachBreaks(
        Why.OutOfPlace::class,
        "/steps/0" to """{ "households": { "save": "Mother" } }""",
        "/steps/1" to """{ "households": { "remove": 0 } }""",
        "/steps/5" to """{ "draw_slip": { "bill": 1 } }""",
        right = HOUSEHOLD,
    )

    @TestFactory
    fun `a word that does not exist`() = each(
        "/steps/0" to """{ "key_inn": "0000001" }""",
        "/steps/0" to """{ "key_in": "0000001", "scan_text": "" }""",
        "/steps/0/key_in" to "1",
        "/steps/1/see" to """{ "look_upp": "due" }""",
        "/steps/1/see/look_up" to """"dew"""",
        "/steps/1/see/bills" to """[{ "ammount": 501 }]""",
        "/steps/1/see/bills" to """[{ "amount": "501" }]""",
        "/steps/1/see/bills" to """[{ "due": "24 November" }]""",
        "/steps/1/see" to """{ "differences": [{ "about": "amount", "now": "2036-12-20" }] }""",
        "/steps/2/pay" to """{ "method": "card", "with": "cash" }""",
        "/steps/2/pay" to "{}",
        "/steps/3/wait_for" to """{ "state": "paid" }""",
        "/steps/3" to """{ "gateway": { "misbehave": { "fault": "sneeze" } } }""",
        "/steps/3" to """{ "gateway": { "misbehave": { "fault": "delay" } } }""",
        "/steps/3" to """{ "gateway": "sleep" }""",
        "/afterwards" to """{ "ledger": [], "gateway": { "charges": [] }, "moon": "full" }""",
        test = ::isNotRead,
    )

    @TestFactory
    fun `a word about a household that does not exist`() = each(
        "/steps/1/households" to """"forget"""",
        "/steps/1/households" to """{ "store": "Mother" }""",
        "/steps/1/households" to """{ "save": "Mother", "remove": 0 }""",
        "/steps/1/households" to """{ "rename": { "place": 0 } }""",
        "/steps/1/households" to """{ "move": { "place": 0, "to": -1 } }""",
        "/steps/1/households" to """{ "move": { "place": 0, "to": 1, "by": 1 } }""",
        "/steps/2/see/households" to """[{ "owes": 879 }]""",
        "/steps/2/see/households" to """[{ "bills": [{ "ammount": 879 }] }]""",
        "/steps/2/see/reminders" to """[{ "kind": "due" }, {}, {}, {}, {}]""",
        "/steps/2/see/reminders" to """[{ "at": "13 December" }, {}, {}, {}, {}]""",
        "/steps/4/see/news" to """[{ "change": "less" }]""",
        "/steps/5/draw_slip" to """{ "bil": 0 }""",
        "/steps/7/erase" to """"nothing"""",
        "/steps/7/erase" to """{ "number": "2037199" }""",
        right = HOUSEHOLD,
        test = ::isNotRead,
    )

    @TestFactory
    fun `a word about a backup that does not exist`() = each(
        "/steps/2/back_up" to "4",
        "/steps/4/restore" to """{ "passphrase": "four made up words" }""",
        "/steps/5/see/restored" to "1",
        "/steps/5/see/restored" to """{ "household": 1 }""",
        right = BACKUP,
        test = ::isNotRead,
    )

    @Test
    fun `and says in which file, at which step, and what the difference is`(): Unit = runBlocking {
        val seen = with("/steps/1/see/bills", """[{ "amount": 500, "printed": true }]""")
        val broken = assertFailsWith<Broken> { played(seen) }
        assertEquals(
            "$FILE, step 2: bills[0].amount to be seen: 500, seen: 501; bills[0].printed to be seen: true, seen: false",
            broken.message?.lines()?.first(),
        )
        val misspelt = with("/steps/1/see", """{ "look_upp": "due" }""")
        val invalid = assertFailsWith<NotAScenario> { readScenario(FILE, misspelt) }
        assertEquals("$FILE#/steps/1/see: there is no word \"look_upp\"", invalid.message)
    }

    private fun eachBreaks(why: KClass<out Why>, vararg wrong: Pair<String, String>, right: String = RIGHT) =
        each(*wrong, right = right) { scenario ->
            val broken = assertFailsWith<Broken> { played(scenario) }
            assertEquals(why, broken.why::class, broken.message)
        }

    private fun each(
        vararg wrong: Pair<String, String>,
        right: String = RIGHT,
        test: suspend (String) -> Unit,
    ): List<DynamicTest> =
        besideEachOther(wrong.map { (place, value) -> "$place: $value" to suspend { test(with(place, value, right)) } })

    private fun isNotRead(wrong: String) {
        val invalid = assertFailsWith<NotAScenario> { readScenario(FILE, wrong) }
        assertContains(invalid.message.orEmpty(), "$FILE#/")
    }

    private suspend fun played(text: String, patience: Duration = 300.milliseconds) =
        play(readScenario(FILE, text), patience)

    /** The [right] scenario with [value] in the place of what is at [place], a JSON pointer. */
    private fun with(place: String, value: String, right: String = RIGHT): String {
        val names = place.removePrefix("/").split('/')
        return replaced(Json.parseToJsonElement(right), names, Json.parseToJsonElement(value)).toString()
    }

    private fun replaced(tree: JsonElement, names: List<String>, value: JsonElement): JsonElement {
        val name = names.firstOrNull() ?: return value
        fun inside(part: JsonElement) = replaced(part, names.drop(1), value)
        return when (tree) {
            is JsonArray -> JsonArray(tree.mapIndexed { at, part -> if (at == name.toInt()) inside(part) else part })
            else -> JsonObject(tree.jsonObject + (name to inside(tree.jsonObject.getValue(name))))
        }
    }
}

private const val FILE = "one-bill-is-paid.json"

/** A scenario that passes. */
private const val RIGHT = """
{
  "title": "One bill is paid",
  "why": "It is right, so that what is changed is what is wrong.",
  "steps": [
    { "key_in": "0000001" },
    { "see": { "look_up": "due", "bills": [{ "amount": 501 }] } },
    { "pay": { "method": "stored_value" } },
    { "wait_for": { "stage": "paid" } }
  ],
  "afterwards": { "ledger": ["paid"], "gateway": { "charges": [501] } }
}
"""

/** Another, about a saved household. */
private const val HOUSEHOLD = """
{
  "title": "A household is saved, asked about and erased",
  "why": "It is right, so that what is changed is what is wrong.",
  "gateway_begins_at": "2026-12-01T04:00:00Z",
  "steps": [
    { "key_in": "2037199" },
    { "households": { "save": "Mother" } },
    { "see": {
      "households": [{ "name": "Mother", "number": "2037199", "owed": 879, "bills": [{ "status": "unpaid" }] }],
      "reminders": [{ "kind": "days_before", "days": 7, "at": "2026-12-13T01:00:00Z" }, {}, {}, {}, {}]
    } },
    { "households": "refresh" },
    { "see": { "news": [], "not_refreshed": [] } },
    { "draw_slip": {} },
    { "see": { "slip": ["1512206KA", "0000203719911511", "151131000000879"] } },
    { "erase": { "household": "2037199" } },
    { "see": { "erased": 0, "households": [], "reminders": [] } }
  ],
  "afterwards": { "ledger": [], "gateway": { "charges": [] } }
}
"""

/** And one about a backup. */
private const val BACKUP = """
{
  "title": "A household goes to another phone",
  "why": "It is right, so that what is changed is what is wrong.",
  "steps": [
    { "key_in": "2037199" },
    { "households": { "save": "Mother" } },
    { "back_up": "four made up words" },
    { "take_phone": "new" },
    { "restore": "four made up words" },
    { "see": { "restored": { "payments": 0, "households": 1 } } }
  ],
  "afterwards": { "ledger": [], "gateway": { "charges": [] } }
}
"""

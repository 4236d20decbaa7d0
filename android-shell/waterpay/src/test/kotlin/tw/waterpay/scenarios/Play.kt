package tw.waterpay.scenarios

import kotlinx.coroutines.CancellationException
import tw.waterpay.Twd
import tw.waterpay.sandbox.Sandbox
import java.nio.file.Path
import kotlin.io.path.exists
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

/** The phone that a scenario begins with. */
private const val FIRST = "first"

/** The root of the repository, wherever the tests are started. */
internal val REPOSITORY: Path =
    generateSequence(Path.of("").toAbsolutePath()) { it.parent }.first { it.resolve("tests/scenarios").exists() }

/**
 * Plays [scenario] against a sandbox of its own, which ends with it. [patience] is how long it waits for a payment.
 *
 * @throws Broken what is not as the scenario says, or as it always has to be
 */
internal suspend fun play(scenario: Scenario, patience: Duration) {
    val sandbox = scenario.at("before the first step") { Sandbox.start(scenario.gatewayBeginsAt?.toString()) }
    sandbox.use {
        val world = World(sandbox, patience)
        try {
            world.play(scenario)
        } finally {
            world.discard()
        }
    }
}

/** A gateway, the phones that pay at it, and one of them in hand. */
private class World(private val sandbox: Sandbox, private val patience: Duration) {
    private val phones = mutableMapOf<String, Phone>()
    private var inHand = FIRST
    private val phone: Phone get() = phones.getValue(inHand)

    /** The backup that was made last, on whatever phone. */
    private var backup: ByteArray? = null

    suspend fun play(scenario: Scenario) {
        scenario.at("before the first step") { takePhone(FIRST) }
        scenario.steps.forEachIndexed { index, step ->
            scenario.at("step ${index + 1}") {
                if (step !is Step.See) nothingUnseen()
                take(step)
            }
        }
        scenario.at("afterwards") {
            nothingUnseen()
            afterwards(scenario.afterwards)
        }
        scenario.at("what always holds") { whatAlwaysHolds() }
    }

    suspend fun discard() = phones.values.forEach { it.discard() }

    private suspend fun take(step: Step) = when (step) {
        is Step.KeyIn -> phone.keyIn(step.number)
        is Step.FillIn -> phone.fillIn(step.biller, step.values)
        is Step.ScanPhoto -> phone.scanPhoto(REPOSITORY.resolve(step.file))
        is Step.ScanText -> phone.scanText(step.text)
        is Step.AskMethods -> phone.askMethods(step.bill)
        is Step.DrawSlip -> phone.drawSlip(step.bill)
        is Step.Households -> phone.takeAct(step.act)
        is Step.Erase -> phone.erase(step.what)
        is Step.BackUp -> backUp(step.passphrase)
        is Step.Restore -> restore(step.passphrase)
        is Step.Prepare -> phone.prepare(step.choice)
        is Step.Authorise -> phone.authorise(step.signer)
        is Step.Pay -> phone.pay(step.choice)
        is Step.See -> see(step.expected)
        is Step.WaitFor -> phone.waitFor(step.expected, patience)
        is Step.Gateway -> atTheGateway(step.act)
        is Step.App -> atTheApp(step.act)
        is Step.Ledger -> atTheLedger(step.act)
        is Step.TakePhone -> takePhone(step.name)
    }

    private suspend fun see(expected: Screen) {
        if (expected.failure == null) nothingUnseen()
        mustMatch(expected, phone.look())
    }

    private suspend fun backUp(passphrase: String) {
        phone.backUp(passphrase)?.let { backup = it }
    }

    private suspend fun restore(passphrase: String) =
        phone.restore(backup ?: throw Why.OutOfPlace("there is no backup"), passphrase)

    private suspend fun atTheGateway(act: GatewayAct) = when (act) {
        is GatewayAct.Misbehave -> misbehave(act)
        GatewayAct.Behave -> sandbox.behave()
        is GatewayAct.AdvanceSeconds -> sandbox.advance(act.seconds.seconds)
        is GatewayAct.Decide -> decide(act.verdict)
        is GatewayAct.CorrectBill -> sandbox.correct(phone.bill(act.bill).id, act.amount.dollars)
        GatewayAct.Forget -> sandbox.forget()
    }

    private fun misbehave(act: GatewayAct.Misbehave) =
        sandbox.misbehave(act.fault.toString(), act.on?.name?.lowercase() ?: "any", act.times)

    private suspend fun decide(verdict: Verdict) {
        val newest = phone.history().firstOrNull() ?: throw Why.OutOfPlace("there is no payment")
        sandbox.decide(newest.id, verdict.name.lowercase())
    }

    private suspend fun atTheApp(act: AppAct) = when (act) {
        AppAct.SUSPEND -> phone.suspend()
        AppAct.RESUME -> phone.resume()
        AppAct.CLOSE -> phone.close()
        AppAct.OPEN -> phone.open()
        AppAct.ACKNOWLEDGE_SET_ASIDE -> phone.acknowledgeSetAside()
    }

    private fun atTheLedger(act: LedgerAct) = when (act) {
        LedgerAct.LOSE -> phone.loseLedger()
        LedgerAct.DAMAGE -> phone.damageLedger()
    }

    private suspend fun takePhone(name: String) {
        inHand = name
        if (name !in phones) {
            val new = Phone(sandbox.address)
            phones[name] = new
            new.open()
        }
    }

    private fun nothingUnseen() {
        phone.unseenFailure()?.let { throw Why.Unseen(it) }
    }

    private suspend fun afterwards(expected: Afterwards) {
        mustMatch(expected.ledger, phone.history().map { word(it.stage) })
        mustMatch(expected.charges, sandbox.charges().map { Twd(it.dollars) })
    }

    private suspend fun whatAlwaysHolds() {
        val charges = sandbox.charges()
        oneChargeABill(charges)
        for (phone in phones.values) {
            if (!phone.isOpen) phone.open()
            phone.resume()
            val history = phone.history()
            paidMeansPaid(history, charges, Sandbox.RECEIPT_KEY)
            chargesAreKnown(phone.authorised, history, charges)
            phone.close()
        }
    }
}

/** Does [work], and says where the scenario was if it broke. */
private inline fun <Value> Scenario.at(step: String, work: () -> Value): Value = try {
    work()
} catch (why: Why) {
    throw Broken(this, step, why)
} catch (cancelled: CancellationException) {
    throw cancelled
} catch (failed: Exception) {
    throw Broken(this, step, Why.RunnerFailed(failed))
}

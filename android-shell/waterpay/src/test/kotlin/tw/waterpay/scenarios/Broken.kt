package tw.waterpay.scenarios

/** A scenario that did not pass: [at] which step, counted from 1, or what comes before or after the steps; and [why]. */
internal class Broken(scenario: Scenario, val at: String, val why: Why) :
    Exception("${scenario.file}, $at: ${why.message}\n    ${scenario.title}", why)

/** Why a scenario did not pass. */
internal sealed class Why(message: String, cause: Throwable? = null) : Exception(message, cause) {
    /** Something else is seen than was to be seen. */
    class NotSeen(differences: List<String>) : Why(differences.joinToString("; "))

    /** A step failed, and the next one does not see it. */
    class Unseen(failure: FailureSeen) : Why("failed, and the scenario does not see it: ${shown(failure)}")

    /** The step makes no sense here: the app is closed, nothing was looked up, there is no payment. */
    class OutOfPlace(what: String) : Why("makes no sense here: $what")

    /** A bill has been charged more than once. */
    class ChargedAgain(times: Int) : Why("a bill has been charged $times times")

    /** A payment is shown as paid that has no receipt for it, or for which no money moved. */
    class PaidWithoutProof(payment: String) : Why("payment $payment is shown as paid without proof or charge")

    /** Money moved, and the phone that authorised it does not know. */
    class ChargeUnknown(payment: String) : Why("payment $payment moved money, and its phone says otherwise")

    /** The runner could not do its work, or the core refused what never fails in a scenario. */
    class RunnerFailed(cause: Throwable) : Why("the runner failed: $cause", cause)
}

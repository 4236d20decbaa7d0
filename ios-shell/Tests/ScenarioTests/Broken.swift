import WaterPayBindings

/// A scenario that did not pass: at which step, counted from 1, or what comes before or after the steps; and why.
struct Broken: Error, CustomStringConvertible {
    let scenario: String
    let title: String
    let at: String
    let why: Why

    var description: String { "\(scenario), \(at): \(why)\n    \(title)" }
}

/// Why a scenario did not pass.
enum Why: Error {
    /// Something else is seen than was to be seen.
    case notSeen([String])
    /// A step failed, and the next one does not see it.
    case unseen(FailureSeen)
    /// The step makes no sense here: the app is closed, nothing was looked up, there is no payment.
    case outOfPlace(String)
    /// A bill has been charged more than once.
    case chargedAgain(times: Int)
    /// A payment is shown as paid that has no receipt for it, or for which no money moved.
    case paidWithoutProof(PaymentId)
    /// Money moved, and the phone that authorised it does not know.
    case chargeUnknown(PaymentId)
    /// The runner could not do its work, or the core refused what never fails in a scenario.
    case runnerFailed(any Error)
}

extension Why: CustomStringConvertible {
    var description: String {
        switch self {
        case .notSeen(let differences): differences.joined(separator: "; ")
        case .unseen(let failure): "failed, and the scenario does not see it: \(failure)"
        case .outOfPlace(let what): "makes no sense here: \(what)"
        case .chargedAgain(let times): "a bill has been charged \(times) times"
        case .paidWithoutProof(let payment): "payment \(payment) is shown as paid without proof or charge"
        case .chargeUnknown(let payment): "payment \(payment) moved money, and its phone says otherwise"
        case .runnerFailed(let error): "the runner failed: \(error)"
        }
    }
}

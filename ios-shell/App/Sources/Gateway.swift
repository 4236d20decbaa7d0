/// Which gateway this build talks to: fixed when the app is built, and never read from a code.
///
/// A debug build has it in Gateway+Sandbox.swift. A release has no default, and does not compile until a file of its own
/// declares `Gateway.ofThisBuild` with the gateway and the keys of its receipts: with the sandbox's key anybody could sign a
/// receipt.
struct Gateway {
    /// Where it is.
    let address: String
    /// The keys that receipts are verified with.
    let receiptKeys: [String]
    /// Whether it moves no money.
    let isSandbox: Bool
}

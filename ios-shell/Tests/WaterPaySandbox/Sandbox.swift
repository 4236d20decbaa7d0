import Foundation
import WaterPayBindings

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

/// A bill gateway of its own to run a test against, and its control interface: docs/sandbox.md says what each request
/// does. It keeps everything in memory, and ends when this object goes.
public final class Sandbox: Sendable {
    /// The public half of the key that signs the receipts of every sandbox; its seed is published.
    public static let receiptKey = "gtGdbpNdJQAqUlCb3FtazPeqAI2H48993WSRCppcjbQ"

    /// Where it listens, for ``Settings/gateway``.
    public let address: String

    private let process: OtherProcess

    /// Starts one on a free port: the program that `cargo build -p waterpay-sandbox` makes.
    ///
    /// - Parameter beginsAt: What its clock shows, as `2027-01-05T04:00:00Z`; else the real time.
    public init(beginsAt: String? = nil) throws {
        let begins = beginsAt.map { ["--begins-at", $0] } ?? []
        let program = repository.appending(path: "target/debug/waterpay-sandbox")
        process = try OtherProcess(program, ["--port", "0", "--until-input-ends"] + begins)
        address = String(try process.line().split(separator: " ").last ?? "")
    }

    /// A movement of money. Two for one bill would be a double charge.
    public struct Charge: Decodable, Hashable, Sendable {
        /// What moved it.
        public var payment: PaymentId
        /// What it was for.
        public var bill: BillId
        /// How many New Taiwan dollars.
        public var dollars: Int64

        /// A movement of so many dollars.
        public init(payment: PaymentId, bill: BillId, dollars: Int64) {
            (self.payment, self.bill, self.dollars) = (payment, bill, dollars)
        }

        private enum CodingKeys: String, CodingKey {
            case payment = "payment_id"
            case bill = "bill_id"
            case dollars = "total"
        }
    }

    /// A way to misbehave, as the control interface states it.
    public struct Misbehaviour: Codable, Hashable, Sendable {
        /// The fault, as `late=200`.
        public var fault: String
        /// Which request; none for any.
        public var on: String?
        /// How many times; none for as long as it does not ``Sandbox/behave()``.
        public var times: Int?

        /// This fault.
        public init(_ fault: String, on operation: String? = nil, times: Int? = nil) {
            self.fault = fault
            self.on = operation
            self.times = times
        }
    }

    /// Every movement of money, in its order.
    public func charges() async throws -> [Charge] {
        struct Answer: Decodable {
            let charges: [Charge]
        }
        return try JSONDecoder().decode(Answer.self, from: await control("GET", "charges")).charges
    }

    /// Sets its clock ahead.
    public func advance(seconds: Int) async throws {
        try await control("POST", "clock", JSONEncoder().encode(["advance_seconds": seconds]))
    }

    /// Switches a fault on.
    public func misbehave(_ misbehaviour: Misbehaviour) async throws {
        try await control("POST", "faults", JSONEncoder().encode(misbehaviour))
    }

    /// Switches all faults off.
    public func behave() async throws {
        try await control("DELETE", "faults")
    }

    /// Decides a payment that is on its way: `confirm`, `settle`, `cancel`, `decline` or `expire`.
    public func decide(_ payment: PaymentId, _ decision: String) async throws {
        try await control("POST", "payments/\(payment)/\(decision)")
    }

    /// Corrects what a bill asks for.
    public func correct(_ bill: BillId, dollars: Int64) async throws {
        try await control("POST", "bills/\(bill)", JSONEncoder().encode(["amount": dollars]))
    }

    /// Forgets everything but the households.
    public func forget() async throws {
        try await control("POST", "reset")
    }

    /// It refused what it was told to do: a fault of the test.
    public struct Refused: Error {
        /// The request, its status and its answer.
        public let answer: String
    }

    @discardableResult
    private func control(_ method: String, _ path: String, _ body: Data? = nil) async throws -> Data {
        guard let url = URL(string: "\(address)/sandbox/\(path)") else { throw URLError(.badURL) }
        var request = URLRequest(url: url)
        request.httpMethod = method
        request.httpBody = body
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        let (answer, response) = try await URLSession.shared.data(for: request)
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        guard (200..<300).contains(status) else {
            throw Refused(answer: "\(method) \(path): \(status) \(String(decoding: answer, as: UTF8.self))")
        }
        return answer
    }
}

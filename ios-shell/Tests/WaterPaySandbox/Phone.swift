import Foundation
import WaterPayBindings
import WaterPayKit

/// Where no gateway is.
public let noGateway = "http://127.0.0.1:9"

/// What belongs to one phone: its folder, its key, and the gateway that it asks. The same one can open WaterPay again;
/// its folder goes with it.
public struct Phone: Sendable {
    /// Its key.
    public let key: KeyInMemory
    /// For `WaterPay.opened`; quick enough for a test, and the core decides the same at any pace.
    public let settings: Settings

    private let home: TemporaryFolder

    /// A new one, with an empty folder.
    public init(gateway: String) throws {
        home = try TemporaryFolder()
        key = try KeyInMemory()
        settings = Settings(folder: home.url.appending(path: "waterpay").filePath, gateway: gateway, key: key)
    }

    /// Authorises with the phone's key, as a resident's face does.
    public func sign(_ authorisation: Authorisation) throws -> Data {
        try key.sign(authorisation.toSign())
    }

    /// Prepares to pay `bill` and pays it.
    public func pay(_ bill: Bill, at waterPay: WaterPay, by method: MethodId = "stored_value") async throws -> Payment {
        let authorisation = try await waterPay.prepare(bill: bill, method: method)
        return try await authorisation.pay(signature: sign(authorisation))
    }
}

extension Settings {
    /// Those of a phone in a test, with this folder and key.
    public init(folder: String, gateway: String, key: KeyInMemory) {
        self.init(
            folder: folder,
            gateway: gateway,
            receiptKeys: [Sandbox.receiptKey],
            deviceKey: key.publicKey,
            language: .en,
            pace: Pace(first: 0.02, longest: 0.2)
        )
    }
}

extension WaterPayProtocol {
    /// Keys in `number`, whose household owes one bill, and looks it up.
    public func bill(of number: String) async throws -> Bill {
        guard case .due(let found, _) = try await lookUp(account: keyedIn(number: number)), found.bills.count == 1
        else {
            throw NoSuchThing()
        }
        return found.bills[0].bill
    }

    /// Waits until nothing more will happen to `payment`.
    public func end(of payment: PaymentId) async throws -> Payment {
        try await within(seconds: 20) {
            for try await news in self.news() where news.id == payment && news.isFinal { return news }
            throw NoSuchThing()
        }
    }
}

/// What a test looks for is not there.
public struct NoSuchThing: Error {
    /// It is not.
    public init() {}
}

import Foundation
import WaterPayBindings
import WaterPayKit
import WaterPaySandbox

@testable import WaterPayModel

/// The whole app but its screens, over the real core and a sandbox of its own. Only what is the phone's is in the test's
/// hand.
@MainActor
final class Journey {
    let sandbox: Sandbox
    let waterPay: WaterPay
    let key: KeyInHand
    let surroundings = SurroundingsInHand()
    let camera = CameraInHand()
    let preferences = PreferencesInMemory()
    let reminding = RemindingInHand()
    let app: AppModel

    private let phone: Phone

    /// Travels with a new phone: does `steps`, and ends in good order.
    static func travel(in language: Language = .en, _ steps: (Journey) async throws -> Void) async throws {
        try await travel(in: language, over: { $0 }, { journey, _ in try await steps(journey) })
    }

    /// The same with something of the real core replaced, as the app sees it.
    static func travel<Core: WaterPay>(
        in language: Language = .en,
        over replaced: (WaterPay) -> Core,
        _ steps: (Journey, Core) async throws -> Void
    ) async throws {
        await Room.enter()
        defer { Room.leave() }
        let sandbox = try Sandbox()
        let phone = try Phone(gateway: sandbox.address)
        try await WaterPay.opened(phone.settings).usedAndShutDown { waterPay in
            let core = replaced(waterPay)
            let journey = Journey(sandbox, phone, waterPay, core, language)
            defer { journey.app.end() }
            try await steps(journey, core)
        }
    }

    private init(
        _ sandbox: Sandbox,
        _ phone: Phone,
        _ waterPay: WaterPay,
        _ core: any WaterPayProtocol,
        _ language: Language
    ) {
        (self.sandbox, self.phone, self.waterPay) = (sandbox, phone, waterPay)
        key = KeyInHand(phone.key)
        app = AppModel(
            waterPay: core,
            platform: Platform(
                camera: camera,
                deviceKey: key,
                surroundings: surroundings,
                preferences: preferences,
                reminding: reminding
            ),
            sandbox: true,
            phonesLanguage: language
        )
    }

    var platform: Platform {
        Platform(
            camera: camera,
            deviceKey: key,
            surroundings: surroundings,
            preferences: preferences,
            reminding: reminding
        )
    }

    var navigation: Navigation { app.navigation }

    /// Where the resident is, after the first screen.
    var here: Destination? { navigation.path.last?.destination }

    /// What the gateway says that `number` owes.
    func found(_ number: String) async throws -> Found {
        switch try await waterPay.lookUp(account: waterPay.keyedIn(number: number)) {
        case .due(let found, _), .nothingDue(let found, _): found
        case .noSuchNumber: throw NoSuchThing()
        }
    }

    /// The household of `number` is saved as `name`, without a screen.
    func hasSaved(_ number: String, as name: String) async throws {
        _ = try await waterPay.changeHouseholds(change: .save(found: found(number), name: name))
    }

    /// The names of the saved households, in their order.
    func savedNames() async throws -> [String] {
        try await waterPay.households().map { $0.name.reveal() }
    }

    /// The bill of `number` is paid or under way, without a screen.
    @discardableResult
    func pay(_ number: String, by method: MethodId = "stored_value") async throws -> Payment {
        try await phone.pay(waterPay.bill(of: number), at: waterPay, by: method)
    }

    /// The bill of `number` is paid, without a screen.
    @discardableResult
    func hasPaid(_ number: String) async throws -> Payment {
        try await waterPay.end(of: pay(number).id)
    }

    /// How many dollars the sandbox has moved, one by one.
    func charged() async throws -> [Int64] {
        try await sandbox.charges().map(\.dollars)
    }

    /// A photograph of a bill.
    static var photoOfABill: Data {
        get throws { try Data(contentsOf: repository.appending(path: "samples/bill.jpg")) }
    }
}

/// The real core, with something of it replaced.
extension WaterPay {
    convenience init(like core: WaterPay) {
        self.init(unsafeFromHandle: core.uniffiCloneHandle())
    }
}

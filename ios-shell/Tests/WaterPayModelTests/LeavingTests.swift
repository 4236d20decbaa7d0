import Testing
import WaterPayBindings
import WaterPaySandbox

@testable import WaterPayModel

@MainActor
@Suite("A screen that is left")
struct LeavingTests {
    @Test("leaves nothing behind, wherever it was")
    func leavesNothingBehind() async throws {
        try await Journey.travel { journey in
            let paid = try await journey.hasPaid("0000001")
            let found = try await journey.found("0000003")
            let sought = Sought.number(found.household.account)
            let due = try #require(found.bills.first).bill
            let everywhere: [Destination] = [
                .scan, .keyIn, .billers, .fillIn("roadside-parking"), .household(sought),
                .bill(due.id, of: sought, in: found), .methods(due),
                .confirm(due, by: "stored_value"), .payment(paid.id), .history, .receipt(paid.id),
                .otherWays(due), .storeSlip(due), .saving(found), .households,
                .lookingBack(found.household.account), .erasing(.everything), .reminders, .backups,
                .backingUp, .restoring,
            ]
            for destination in everywhere {
                let left = WeakModel()
                journey.navigation.go(to: destination)
                left.model = journey.navigation.path.last?.model.object
                #expect(left.model != nil)
                if case .scan(let scan) = journey.navigation.path.last?.model { scan.send(.seen) }
                journey.navigation.back()
                try await isGone(left, from: destination)
            }
        }
    }

    @Test("leaves nothing behind while the gateway is still being asked")
    func whileTheGatewayIsAsked() async throws {
        try await Journey.travel { journey in
            let account = try journey.waterPay.keyedIn(number: "0000001")
            try await journey.sandbox.misbehave(.init("delay=200"))
            let left = WeakModel()
            journey.navigation.go(to: .household(.number(account)))
            left.model = journey.navigation.path.last?.model.object
            journey.navigation.back()
            try await isGone(left, from: .household(.number(account)))
        }
    }

    @Test("hears no news any more, while the payment goes on")
    func hearsNoNews() async throws {
        try await Journey.travel { journey in
            try await journey.reachesTheOffer(of: "0000014")
            let model = try await journey.authorises()
            let payment = try await model.isBeingConfirmed()
            journey.navigation.home()
            try await journey.sandbox.advance(seconds: 5)
            let paid = try await journey.waterPay.end(of: payment.id)
            guard case .followed(let seen) = model.state else { throw NoSuchThing() }
            #expect(seen.change < paid.change)
        }
    }

    @Test("is the whole app when nobody comes back")
    func wholeApp() async throws {
        try await Journey.travel { journey in
            try await journey.hasPaid("0000001")
            let left = WeakModel()
            var app: AppModel? = AppModel(
                waterPay: journey.waterPay,
                platform: journey.platform,
                sandbox: true,
                phonesLanguage: .en
            )
            left.model = app?.home
            app?.home.send(.seen)
            app?.end()
            app = nil
            try await isGone(left, from: nil)
        }
    }

    /// A weak reference tells nobody when it goes, so it is looked at again and again.
    private func isGone(_ left: WeakModel, from destination: Destination?) async throws {
        let deadline = ContinuousClock.now + .seconds(20)
        while left.model != nil, ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(5)) }
        #expect(left.model == nil, "what was left at \(String(describing: destination))")
    }

    @MainActor
    private final class WeakModel {
        weak var model: AnyObject?
    }
}

extension StopModel {
    /// The model itself.
    fileprivate var object: AnyObject {
        switch self {
        case .scan(let model): model
        case .keyIn(let model): model
        case .billers(let model): model
        case .fillIn(let model): model
        case .household(let model): model
        case .bill(let model): model
        case .methods(let model): model
        case .confirm(let model): model
        case .payment(let model): model
        case .history(let model): model
        case .receipt(let model): model
        case .otherWays(let model): model
        case .storeSlip(let model): model
        case .saving(let model): model
        case .households(let model): model
        case .lookingBack(let model): model
        case .erasing(let model): model
        case .reminders(let model): model
        case .backups(let model): model
        case .backingUp(let model): model
        case .restoring(let model): model
        case .settings(let model): model
        }
    }
}

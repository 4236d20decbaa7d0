import Foundation
import Observation
import WaterPayBindings
import WaterPayKit

/// What the resident wants, having seen the offer.
public enum ConfirmEvent: Hashable, Sendable {
    /// To take it.
    case authorise
    /// To have a new one, after a refusal.
    case prepare
}

/// What is known of the offer.
public enum ConfirmState: Hashable, Sendable {
    /// The gateway is being asked for it.
    case preparing
    /// The resident decides; `unsigned` says why an earlier word came to nothing.
    case deciding(Offer, unsigned: Unsigned?)
    /// The key store asks the resident, and the core keeps the payment.
    case authorising(Offer)
    /// There is no offer, or it could not be taken. Nothing was paid.
    case refused(Words)
}

/// Why nothing was signed. Nothing was paid.
public enum Unsigned: Hashable, Sendable {
    /// The resident changed their mind.
    case cancelled
    /// The key store cannot be used now.
    case keyNotUsable
}

/// From the offer to the resident's word: prepares the payment of a bill, has the device's key sign it when the resident says
/// so, and hands it to the core. What becomes of it afterwards is the payment's own screen.
///
/// The resident's word counts only where it is waited for: however often the button is pressed, it is one payment. What is
/// signed reaches the core even when the stop is left meanwhile; then nobody is led anywhere.
@MainActor
@Observable
public final class ConfirmModel {
    /// What the screen shows.
    public private(set) var state = ConfirmState.preparing

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private let deviceKey: any DeviceKey
    @ObservationIgnored private let tasks: Tasks
    @ObservationIgnored private let bill: Bill
    @ObservationIgnored private let method: MethodId
    @ObservationIgnored private let onLead: @MainActor (Lead) -> Void
    @ObservationIgnored private var prepared: Prepared?

    init(
        _ bill: Bill,
        by method: MethodId,
        at waterPay: any WaterPayProtocol,
        deviceKey: any DeviceKey,
        tasks: Tasks,
        onLead: @escaping @MainActor (Lead) -> Void
    ) {
        (self.bill, self.method, self.waterPay) = (bill, method, waterPay)
        (self.deviceKey, self.tasks, self.onLead) = (deviceKey, tasks, onLead)
        prepare()
    }

    /// The resident wants something.
    public func send(_ event: ConfirmEvent) {
        switch (event, state) {
        case (.authorise, .deciding): authorise()
        case (.prepare, .refused): prepare()
        case (.authorise, .preparing), (.authorise, .authorising), (.authorise, .refused): break
        case (.prepare, .preparing), (.prepare, .deciding), (.prepare, .authorising): break
        }
    }

    private func prepare() {
        state = .preparing
        prepared = nil
        tasks.begin { [self] in
            switch try await asked({ try await Prepared(waterPay.prepare(bill: bill, method: method)) }) {
            case .success(let prepared):
                self.prepared = prepared
                state = .deciding(prepared.offer, unsigned: nil)
            case .failure(let error):
                refused(error)
            }
        }
    }

    private func authorise() {
        guard let prepared else { return }
        state = .authorising(prepared.offer)
        tasks.begin { [self] in
            switch await deviceKey.sign(prepared.toSign, asking: prepared.offer.question) {
            case .signature(let signature): try await pay(prepared.authorisation, signature)
            case .cancelled: state = .deciding(prepared.offer, unsigned: .cancelled)
            case .notUsable: state = .deciding(prepared.offer, unsigned: .keyNotUsable)
            }
        }
    }

    private func pay(_ authorisation: Authorisation, _ signature: Data) async throws {
        // No task of the stop: it is not cancelled when the resident leaves.
        let paying = Task { try await outcome { try await authorisation.pay(signature: signature) } }
        let begun = try await paying.value
        try Task.checkCancellation()
        switch begun {
        case .success(let payment): onLead(.toPayment(payment.id))
        case .failure(let error): refused(error)
        }
    }

    private func refused(_ error: WaterPayError) {
        if let lead = Lead(after: error) {
            onLead(lead)
        } else {
            state = .refused(error.toRead)
        }
    }
}

private struct Prepared: Sendable {
    let authorisation: Authorisation
    let offer: Offer
    let toSign: Data

    init(_ authorisation: Authorisation) throws {
        self.authorisation = authorisation
        offer = try authorisation.offer()
        toSign = try authorisation.toSign()
    }
}

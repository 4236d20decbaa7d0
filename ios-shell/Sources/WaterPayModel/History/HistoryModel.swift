import Foundation
import Observation
import WaterPayBindings
import WaterPayKit

/// What the resident wants, having seen the history.
public enum HistoryEvent: Hashable, Sendable {
    /// To see one payment.
    case view(PaymentId)
    /// To take all of it elsewhere, as a table.
    case export
    /// The same as data, with the proof of each payment.
    case exportData
    /// To see older ones, having come to the end.
    case more
}

/// What is known of the history.
public struct HistoryState: Hashable, Sendable {
    /// The newest first.
    public fileprivate(set) var payments: [Payment] = []
    /// Whether more is being read.
    public fileprivate(set) var reading = false
    /// Whether there is no older one.
    public fileprivate(set) var complete = false
    /// Why the last thing that was asked for did not happen.
    public fileprivate(set) var refused: Words?

    /// This much is known.
    public init(payments: [Payment] = [], reading: Bool = false, complete: Bool = false, refused: Words? = nil) {
        (self.payments, self.reading) = (payments, reading)
        (self.complete, self.refused) = (complete, refused)
    }
}

/// What was paid or tried on this phone, the newest first, read a page at a time and kept up to date.
@MainActor
@Observable
public final class HistoryModel {
    /// What the screen shows.
    public private(set) var state = HistoryState()

    @ObservationIgnored private let waterPay: any WaterPayProtocol
    @ObservationIgnored private let surroundings: any Surroundings
    @ObservationIgnored private weak var navigation: Navigation?
    @ObservationIgnored private let tasks: Tasks
    @ObservationIgnored private var isFollowing = false

    init(at waterPay: any WaterPayProtocol, surroundings: any Surroundings, navigation: Navigation, tasks: Tasks) {
        (self.waterPay, self.surroundings) = (waterPay, surroundings)
        (self.navigation, self.tasks) = (navigation, tasks)
        more()
    }

    /// The resident wants something.
    public func send(_ event: HistoryEvent) {
        switch event {
        case .view(let payment): navigation?.go(to: .payment(payment))
        case .export: export(.table, as: "waterpay-history.csv")
        case .exportData: export(.json, as: "waterpay-history.json")
        case .more: more()
        }
    }

    /// Reads the next page, if there is one and it is not being read already.
    private func more() {
        guard !state.reading, !state.complete else { return }
        state.reading = true
        state.refused = nil
        tasks.begin { [self] in
            let last = state.payments.last?.id
            let page = try await orTell { try await waterPay.history(before: last, atMost: aPage) }
            state.reading = false
            guard let page else { return }
            state.payments += page
            state.complete = page.count < aPage
            if !isFollowing { follow() }
        }
    }

    /// Hands the whole history to another app, as a file.
    private func export(_ form: ExportForm, as name: String) {
        tasks.begin { [self] in
            guard let text = try await orTell({ try await waterPay.export(form: form) }) else { return }
            surroundings.share(.file(Data(text.utf8), named: name))
        }
    }

    private func follow() {
        isFollowing = true
        let known = state.payments.map(\.change).max() ?? 0
        tasks.begin { [self] in
            defer { isFollowing = false }
            _ = try await orTell {
                for try await news in waterPay.news(after: known) {
                    guard let place = state.payments.firstIndex(where: { $0.id == news.id }) else { continue }
                    state.payments[place] = news
                }
            }
        }
    }

    private func orTell<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value? {
        switch try await asked(work) {
        case .success(let value):
            return value
        case .failure(let error):
            state.refused = error.toRead
            return nil
        }
    }
}

private let aPage: UInt32 = 50

#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// Where a payment stands, and the one thing to do about it. A change is read aloud, and felt.
struct PaymentScreen: View {
    @Environment(\.words) private var words
    let state: PaymentState
    let onEvent: @MainActor (PaymentEvent) -> Void

    var body: some View {
        Screen(words[.payment]) {
            switch state {
            case .asking: WaitingRow(.awaitingResult)
            case .followed(let payment): Followed(payment: payment)
            case .refused(let words): Problem(words: words) { onEvent(.follow) }
            }
        } next: {
            if let payment { next(payment) }
        }
        .toolbar {
            if let payment, isDone(payment.stage) {
                ToolbarItem(placement: .confirmationAction) { Button(words[.done]) { onEvent(.done) } }
            }
        }
        .sensoryFeedback(trigger: payment?.stage) { before, now in
            before == nil ? nil : now.flatMap(\.feedback)
        }
    }

    @ViewBuilder private func next(_ payment: Payment) -> some View {
        switch payment.stage {
        case .beingConfirmed: EmptyView()
        case .needsResident(let handOff):
            PrimaryButton(text: words[.openOtherApp], icon: "arrow.up.forward.app") { onEvent(.open(handOff.url)) }
        case .paid: PrimaryButton(text: words[.showReceipt]) { onEvent(.showReceipt(payment.id)) }
        case .declined, .expired:
            PrimaryButton(text: words[.lookUpAgain]) { onEvent(.lookUpAgain(payment.account)) }
        case .alreadyPaid: PrimaryButton(text: words[.done]) { onEvent(.done) }
        }
    }

    private func isDone(_ stage: Stage) -> Bool {
        switch stage {
        case .paid, .declined, .expired: true
        case .beingConfirmed, .needsResident, .alreadyPaid: false
        }
    }

    private var payment: Payment? {
        switch state {
        case .followed(let payment): payment
        case .asking, .refused: nil
        }
    }
}

private struct Followed: View {
    @Environment(\.words) private var words
    let payment: Payment

    var body: some View {
        Section {
            VStack(alignment: .leading, spacing: 12) {
                StageMark(stage: payment.stage)
                Text(payment.words.title).font(.title.bold()).accessibilityAddTraits(.isHeader)
                Text(payment.words.explanation)
                Text(payment.words.nextStep)
            }
            .announced([payment.words.title, payment.words.explanation, payment.words.nextStep])
        }
        Section {
            VStack(alignment: .leading, spacing: 4) {
                Text(words[.totalField]).font(.headline)
                Amount(money: payment.total)
            }
            .accessibilityElement(children: .combine)
        }
        Section {
            Field(.payeeField, payment.payee.name)
            Field(of: payment.account)
            Field(.periodField, payment.period.displayed)
            Field(.begunAtField, payment.begunAt.displayed)
            Field(.paymentField, payment.id)
        }
    }
}

#if DEBUG
#Preview("Being confirmed") {
    PaymentScreen(state: .followed(Sample.beingConfirmed), onEvent: { _ in }).asPreview()
}

#Preview("Hand-off") {
    PaymentScreen(state: .followed(Sample.handedOff), onEvent: { _ in }).asPreview()
}

#Preview("Paid") {
    PaymentScreen(state: .followed(Sample.paid), onEvent: { _ in }).asPreview()
}

#Preview("Declined") {
    PaymentScreen(state: .followed(Sample.declined), onEvent: { _ in }).asPreview()
}
#endif
#endif

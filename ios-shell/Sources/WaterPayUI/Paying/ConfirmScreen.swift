#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// What the resident decides on: this much to this payee by this way, and one button that authorises it.
struct ConfirmScreen: View {
    @Environment(\.words) private var words
    let state: ConfirmState
    let onEvent: @MainActor (ConfirmEvent) -> Void

    var body: some View {
        ScrollViewReader { list in
            Screen(words[.confirmation]) {
                if let unsigned { NothingSigned(why: unsigned) }
                switch state {
                case .preparing: WaitingRow(.preparing)
                case .deciding(let offer, _), .authorising(let offer): Offered(offer: offer)
                case .refused(let words): Problem(words: words) { onEvent(.prepare) }
                }
            } next: {
                next
            }
            // Seen wherever the resident has scrolled to.
            .onChange(of: unsigned) { if let unsigned { list.scrollTo(unsigned, anchor: .top) } }
        }
        .sensoryFeedback(.warning, trigger: unsigned) { _, why in why != nil }
    }

    @ViewBuilder private var next: some View {
        switch state {
        case .deciding: PrimaryButton(text: words[.authorise], icon: "checkmark.shield") { onEvent(.authorise) }
        case .authorising: PrimaryButton(text: words[.authorising]) {}.disabled(true)
        case .preparing, .refused: EmptyView()
        }
    }

    private var unsigned: Unsigned? {
        switch state {
        case .deciding(_, let unsigned): unsigned
        case .preparing, .authorising, .refused: nil
        }
    }
}

private struct Offered: View {
    @Environment(\.words) private var words
    let offer: Offer

    var body: some View {
        Section {
            VStack(alignment: .leading, spacing: 4) {
                Text(words[.totalToPayField]).font(.headline)
                Amount(money: offer.total)
            }
            .accessibilityElement(children: .combine)
        }
        Section {
            Field(.payeeField, offer.bill.payee.name)
            Field(of: offer.bill.account)
            Field(.periodField, offer.bill.period.displayed)
        }
        Section {
            Field(.methodField, offer.method.label.reveal())
            Field(.amountField, offer.bill.amount.displayed)
            Field(.feeField, offer.method.fee.displayed)
            if let cashback = offer.cashback { Field(.cashbackField, cashback.words) }
            Field(.notAfterField, offer.notAfter.displayed)
        }
        Section { Text(offer.question).font(.headline) }
    }
}

/// Why an earlier word came to nothing.
private struct NothingSigned: View {
    @Environment(\.words) private var words
    let why: Unsigned

    var body: some View {
        Section {
            StatusLine(tone: why.tone, text: words[why.word]).announced([words[why.word]]).id(why)
        }
    }
}

extension Unsigned {
    fileprivate var word: Word {
        switch self {
        case .cancelled: .nothingPaid
        case .keyNotUsable: .keyNotUsable
        }
    }

    fileprivate var tone: Tone {
        switch self {
        case .cancelled: .attention
        case .keyNotUsable: .refusal
        }
    }
}

#if DEBUG
#Preview("Confirm") {
    ConfirmScreen(state: .deciding(Sample.offer, unsigned: .cancelled), onEvent: { _ in }).asPreview()
}
#endif
#endif

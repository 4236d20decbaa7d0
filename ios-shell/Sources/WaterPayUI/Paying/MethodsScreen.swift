#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// The ways to pay a bill, with what each costs. One that does not take the bill says why and cannot be chosen.
struct MethodsScreen: View {
    @Environment(\.words) private var words
    let bill: Bill
    let state: Answer<[PaymentMethod]>
    let expected: [MethodId: ExpectedCashback]
    let onEvent: @MainActor (MethodsEvent) -> Void

    var body: some View {
        Screen(words[.askHowToPay]) {
            Section { Field(.amountField, bill.amount.displayed) }
            switch state {
            case .awaited: WaitingRow(.preparing)
            case .refused(let words): Problem(words: words) { onEvent(.ask) }
            case .told(let methods): offered(methods)
            }
            Section {
                Button(words[.otherWays], systemImage: "building.columns") { onEvent(.showOtherWays) }
            }
        }
    }

    @ViewBuilder private func offered(_ methods: [PaymentMethod]) -> some View {
        if methods.isEmpty { Notice(text: words[.noMethods], tone: .attention) }
        ForEach(methods, id: \.id) { method in
            Section {
                if method.takesThisBill {
                    LeadingRow {
                        onEvent(.choose(method.id))
                    } content: {
                        MethodLines(method: method, expected: expected[method.id])
                    }
                } else {
                    VStack(alignment: .leading, spacing: 8) {
                        MethodLines(method: method, expected: expected[method.id])
                        Text(words[.aboveLimit])
                    }
                    .accessibilityElement(children: .combine)
                }
            }
        }
    }
}

private struct MethodLines: View {
    @Environment(\.words) private var words
    let method: PaymentMethod
    let expected: ExpectedCashback?

    var body: some View {
        Text(method.label.reveal()).font(.title3.bold())
        Text(method.kindWords).foregroundStyle(.secondary)
        Field(.feeField, method.fee.displayed)
        if let limit = method.limit { Field(.limitField, limit.displayed) }
        if let expected, !expected.words.isEmpty {
            VStack(alignment: .leading, spacing: 2) {
                Text(words[.expectedCashbackField]).foregroundStyle(.secondary)
                ForEach(Array(expected.words.enumerated()), id: \.offset) { _, line in Text(line) }
            }
            .accessibilityElement(children: .combine)
        }
    }
}

#if DEBUG
#Preview("Methods") {
    MethodsScreen(
        bill: Sample.unpaid,
        state: .told([Sample.wallet, Sample.card]),
        expected: [Sample.wallet.id: Sample.cashback],
        onEvent: { _ in }
    ).asPreview()
}

#Preview("Methods, refused") {
    MethodsScreen(bill: Sample.unpaid, state: .refused(Sample.problem), expected: [:], onEvent: { _ in }).asPreview()
}
#endif
#endif

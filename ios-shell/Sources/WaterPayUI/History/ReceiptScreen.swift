#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// The proof that a bill was paid, and what to quote when somebody asks.
struct ReceiptScreen: View {
    @Environment(\.words) private var words
    let state: Answer<Proof>
    let picture: PictureState
    let onEvent: @MainActor (ReceiptEvent) -> Void

    var body: some View {
        Screen(words[.receipt]) {
            switch state {
            case .awaited: WaitingRow(.opening)
            case .told(let proof):
                if case .refused(let words) = picture { Problem(words: words) }
                Verified(payment: proof.payment, receipt: proof.receipt).textSelection(.enabled)
                onPaper
            case .refused(let words): Problem(words: words) { onEvent(.verify) }
            }
        } next: {
            if case .told(let proof) = state {
                SecondaryButton(text: words[.shareReceipt], icon: "square.and.arrow.up") {
                    onEvent(.share(proof.receipt.proof))
                }
            }
        }
    }

    private var onPaper: some View {
        Section {
            Button(words[.shareReceiptPicture], systemImage: "photo") { onEvent(.sharePicture) }
            Button(words[.printReceipt], systemImage: "printer") { onEvent(.print) }
            if picture == .drawing { ProgressView().frame(maxWidth: .infinity) }
        }
        .disabled(picture == .drawing)
    }
}

private struct Verified: View {
    @Environment(\.words) private var words
    let payment: Payment
    let receipt: Receipt

    var body: some View {
        Section {
            VStack(alignment: .leading, spacing: 4) {
                Text(words[.totalPaidField]).font(.headline)
                Amount(money: receipt.total)
            }
            .accessibilityElement(children: .combine)
            StatusLine(tone: .calm, icon: "checkmark.seal", text: words[.receiptVerified])
        }
        Section {
            Field(.referenceField, receipt.reference)
        } footer: {
            Text(words[.quoteReference])
        }
        Section {
            Field(.payeeField, payment.payee.name)
            Field(of: payment.account)
            Field(.periodField, payment.period.displayed)
            Field(.settledAtField, receipt.settledAt.displayed)
            Field(.amountField, receipt.amount.displayed)
            Field(.feeField, receipt.fee.displayed)
            if let cashback = receipt.cashback { Field(.cashbackField, cashback.words) }
            Field(.billNumberField, receipt.bill)
            Field(.paymentField, receipt.payment)
        }
    }
}

#if DEBUG
#Preview("Receipt") {
    ReceiptScreen(
        state: .told(Proof(payment: Sample.paid, receipt: Sample.receipt)),
        picture: .nothing,
        onEvent: { _ in }
    ).asPreview()
}

#Preview("Receipt, no picture") {
    ReceiptScreen(
        state: .told(Proof(payment: Sample.paid, receipt: Sample.receipt)),
        picture: .refused(Sample.problem),
        onEvent: { _ in }
    ).asPreview()
}
#endif
#endif

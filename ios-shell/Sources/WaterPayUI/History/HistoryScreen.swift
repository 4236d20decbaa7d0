#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// What was paid or tried, the newest first. The next page is asked for when the end comes into sight.
struct HistoryScreen: View {
    @Environment(\.words) private var words
    let state: HistoryState
    let onEvent: @MainActor (HistoryEvent) -> Void

    var body: some View {
        Screen(words[.history]) {
            ForEach(state.payments, id: \.id) { payment in
                Past(payment: payment) { onEvent(.view(payment.id)) }
            }
            end
        }
        .toolbar {
            if !state.payments.isEmpty {
                // The system puts these into a menu, where there is room for their words.
                ToolbarItemGroup(placement: .secondaryAction) {
                    Button(words[.exportHistory], systemImage: "tablecells") { onEvent(.export) }
                    Button(words[.exportHistoryData], systemImage: "curlybraces") { onEvent(.exportData) }
                }
            }
        }
    }

    @ViewBuilder private var end: some View {
        if let refused = state.refused {
            Problem(words: refused) { onEvent(.more) }
        } else if !state.complete {
            WaitingRow(.opening).onAppear { onEvent(.more) }.id(state.payments.count)
        } else if state.payments.isEmpty {
            Notice(text: words[.noHistory])
        }
    }
}

private struct Past: View {
    let payment: Payment
    let action: () -> Void

    var body: some View {
        LeadingRow(action: action) {
            StatusLine(tone: payment.stage.tone, icon: payment.stage.icon, text: payment.words.title)
            Amount(money: payment.total, style: .title2)
            Field(.periodField, payment.period.displayed)
            Field(of: payment.account)
            Field(.begunAtField, payment.begunAt.displayed)
        }
    }
}

#if DEBUG
#Preview("History") {
    HistoryScreen(state: HistoryState(payments: [Sample.paid], complete: true), onEvent: { _ in }).asPreview()
}
#endif
#endif

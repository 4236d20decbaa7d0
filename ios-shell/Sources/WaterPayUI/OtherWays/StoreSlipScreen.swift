#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// The barcodes for the till of a store, and what to do with them.
struct StoreSlipScreen: View {
    @Environment(\.words) private var words
    @Environment(\.scenePhase) private var phase
    let state: Answer<StoreSlip>
    let onEvent: @MainActor (StoreSlipEvent) -> Void

    var body: some View {
        Screen(words[.showStoreBarcodes]) {
            switch state {
            case .awaited: WaitingRow(.opening)
            case .refused(let words): Problem(words: words) { onEvent(.ask) }
            case .told(let slip): Slip(slip: slip)
            }
        }
        .onAppear { onEvent(.seen) }
        .onDisappear { onEvent(.unseen) }
        // Another app is not to be as bright.
        .onChange(of: phase) { _, phase in onEvent(phase == .active ? .seen : .unseen) }
    }
}

private struct Slip: View {
    let slip: StoreSlip

    var body: some View {
        if let notConfirmed = slip.notConfirmed { Notice(text: notConfirmed, tone: .attention) }
        Section {
            Text(slip.title).font(.title2.bold()).accessibilityAddTraits(.isHeader)
            Text(slip.how)
        }
        Section {
            ForEach(Array(slip.barcodes.enumerated()), id: \.offset) { _, barcode in
                BarcodePicture(barcode: barcode)
                    .listRowInsets(EdgeInsets())
                    .listRowBackground(Color.white)
            }
        }
        Section { Text(slip.countsAfter) }
    }
}

#if DEBUG
#Preview("Store slip") {
    StoreSlipScreen(state: .told(Sample.slip), onEvent: { _ in }).asPreview()
}

#Preview("Store slip, refused") {
    StoreSlipScreen(state: .refused(Sample.problem), onEvent: { _ in }).asPreview()
}
#endif
#endif

#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// How to begin, what is on its way, and who owes what.
struct HomeScreen: View {
    @Environment(\.words) private var words
    let state: HomeState
    let photo: PhotoState
    let sandbox: Bool
    let onEvent: @MainActor (HomeEvent) -> Void

    var body: some View {
        Screen(words[.home]) {
            notices
            if !state.unfinished.isEmpty {
                Section(words[.unfinished]) {
                    ForEach(state.unfinished, id: \.id) { payment in
                        Unfinished(payment: payment) { onEvent(.follow(payment.id)) }
                    }
                }
            }
            WhatIsNew(news: state.news)
            if !state.saved.isEmpty { saved }
            OtherBeginnings(photo: photo, onEvent: onEvent)
            if state.isNew { Welcome() }
            if !state.households.isEmpty {
                Section(words[.households]) {
                    ForEach(state.households, id: \.account) { household in
                        HouseholdRow(household: household) { onEvent(.visit(household.account)) }
                    }
                }
            }
            if !state.isNew {
                Section { Button(words[.refresh], systemImage: "arrow.clockwise") { onEvent(.refresh) } }
            }
        } next: {
            PrimaryButton(text: words[.scanBill], icon: "qrcode.viewfinder") { onEvent(.scan) }
        }
        .onAppear { onEvent(.seen) }
        .refreshable { await onEvent(.refresh) }
        .toolbar {
            ToolbarItem(placement: .primaryAction) {
                Button(words[.settings], systemImage: "gearshape") { onEvent(.showSettings) }
            }
        }
    }

    private var saved: some View {
        Section(words[.savedHouseholds]) {
            ForEach(state.saved, id: \.household.account) { household in
                SavedRow(household: household) { onEvent(.visit(household.household.account)) }
            }
            if state.refreshing { WaitingRow(.lookingUp) }
            Button(words[.editHouseholds], systemImage: "list.bullet") { onEvent(.editHouseholds) }
        }
    }

    @ViewBuilder private var notices: some View {
        if let setAside = state.setAside {
            Section {
                StatusLine(tone: .attention, text: setAside.words.whatHappened)
                Text(setAside.words.whatToDo)
                SecondaryButton(text: words[.understood]) { onEvent(.understood) }
            }
        }
        if let refused = state.refused {
            Problem(words: refused) { onEvent(.refresh) }
        }
        if let refused = state.savedRefused {
            Problem(words: refused) { onEvent(.refresh) }
        }
        ForEach(state.notRefreshed, id: \.self) { NotTold(notRefreshed: $0) }
        if case .noBill(let why) = photo {
            Problem(words: why)
        }
        if sandbox {
            Notice(text: words[.sandbox])
        }
    }
}

/// The ways to begin without the camera, and the way to what was paid.
private struct OtherBeginnings: View {
    @Environment(\.words) private var words
    let photo: PhotoState
    let onEvent: @MainActor (HomeEvent) -> Void

    var body: some View {
        Section {
            Button(words[.enterNumber], systemImage: "number") { onEvent(.keyIn) }
            switch photo {
            case .reading: WaitingRow(.readingPhoto)
            case .nothing, .noBill:
                Button(words[.choosePhoto], systemImage: "photo") { onEvent(.choosePhoto) }
            }
            Button(words[.showHistory], systemImage: "clock.arrow.circlepath") { onEvent(.showHistory) }
        }
    }
}

private struct Welcome: View {
    @Environment(\.words) private var words
    @ScaledMetric(relativeTo: .largeTitle) private var size: CGFloat = 72

    var body: some View {
        Section {
            VStack(spacing: 16) {
                Image(systemName: "drop.fill")
                    .font(.system(size: size))
                    .foregroundStyle(.tint)
                    .accessibilityHidden(true)
                Text(words[.howItBegins]).multilineTextAlignment(.center)
            }
            .frame(maxWidth: .infinity)
            .listRowBackground(Color.clear)
        }
    }
}

private struct Unfinished: View {
    let payment: Payment
    let action: () -> Void

    var body: some View {
        LeadingRow(action: action) {
            StatusLine(tone: .attention, icon: "clock", text: payment.words.title)
            Amount(money: payment.total, style: .title)
            Text(payment.payee.name).foregroundStyle(.secondary)
            Text(payment.period.displayed).foregroundStyle(.secondary)
            Text(payment.words.nextStep)
        }
    }
}

#if DEBUG
#Preview("Home") {
    HomeScreen(state: Sample.home, photo: .nothing, sandbox: true, onEvent: { _ in }).asPreview()
}

#Preview("Home, refused") {
    HomeScreen(state: Sample.homeRefused, photo: .nothing, sandbox: false, onEvent: { _ in }).asPreview()
}

#Preview("Home, first visit") {
    HomeScreen(state: HomeState(), photo: .nothing, sandbox: true, onEvent: { _ in }).asPreview()
}
#endif
#endif

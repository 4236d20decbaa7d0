#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayModel

/// A year of a household: what was paid, what that saved, and the water of each bill beside that of the year before.
struct LookingBackScreen: View {
    @Environment(\.words) private var words
    let state: Answer<LookingBack>
    let hasYearBefore: Bool
    let hasYearAfter: Bool
    let onEvent: @MainActor (LookingBackEvent) -> Void

    var body: some View {
        Screen(words[.lookBack]) {
            switch state {
            case .awaited: WaitingRow(.opening)
            case .refused(let words): Problem(words: words) { onEvent(.ask) }
            case .told(let year): Year(year: year)
            }
            Section {
                Button(words[.yearBefore], systemImage: "chevron.backward") { onEvent(.yearBefore) }
                    .disabled(!hasYearBefore)
                Button(words[.yearAfter], systemImage: "chevron.forward") { onEvent(.yearAfter) }
                    .disabled(!hasYearAfter)
            }
        }
    }
}

private struct Year: View {
    let year: LookingBack

    var body: some View {
        Section {
            Text(year.title).font(.title2.bold()).accessibilityAddTraits(.isHeader)
            Text(year.paid)
            if let paper = year.paper { Text(paper) }
        }
        switch year.water {
        case .notKept(let words):
            Section {
                Text(words.whatHappened)
                Text(words.whatToDo)
            }
        case .notSeen(let words): Notice(text: words)
        case .seen(let inAll, let legend, let most, let months):
            Section {
                Text(inAll)
                Legend(legend: legend)
            }
            ForEach(months, id: \.self) { Months(use: $0, mostLitresADay: most) }
        }
    }
}

private struct Legend: View {
    let legend: WaterLegend

    var body: some View {
        VStack(alignment: .leading, spacing: 8) {
            Text(legend.title).font(.headline).accessibilityAddTraits(.isHeader)
            line(legend.year, isNow: true)
            line(legend.yearBefore, isNow: false)
        }
    }

    private func line(_ name: String, isNow: Bool) -> some View {
        HStack {
            UseBar(share: 1, isNow: isNow).frame(width: 40)
            Text(name)
        }
    }
}

/// The months of one bill, as a pair of bars with their words.
private struct Months: View {
    let use: ComparedUse
    let mostLitresADay: Int64

    var body: some View {
        Section {
            VStack(alignment: .leading, spacing: 8) {
                Text(use.period.displayed).font(.headline).accessibilityAddTraits(.isHeader)
                Text(use.now.words)
                UseBar(share: use.now.share(of: mostLitresADay), isNow: true)
                Text(use.yearBeforeWords)
                if let before = use.yearBefore { UseBar(share: before.share(of: mostLitresADay), isNow: false) }
            }
            if let rise = use.unusualRise {
                VStack(alignment: .leading, spacing: 8) {
                    StatusLine(tone: .attention, text: rise.whatHappened)
                    Text(rise.whatToDo)
                }
                .accessibilityElement(children: .combine)
            }
        }
    }
}

/// A bar, as long as its share of the room. That of the year is filled, that of the year before is an outline. The words
/// beside it say the same, it is not read aloud.
private struct UseBar: View {
    let share: Double
    let isNow: Bool

    var body: some View {
        GeometryReader { room in
            bar.frame(width: room.size.width * share)
        }
        .frame(height: 14)
        .accessibilityHidden(true)
    }

    @ViewBuilder private var bar: some View {
        if isNow {
            Rectangle().fill(Color.accentColor)
        } else {
            Rectangle().strokeBorder(Color.primary, lineWidth: 2)
        }
    }
}

#if DEBUG
#Preview("Looking back") {
    LookingBackScreen(
        state: .told(Sample.year),
        hasYearBefore: true,
        hasYearAfter: false,
        onEvent: { _ in }
    ).asPreview()
}

#Preview("Looking back, refused") {
    LookingBackScreen(
        state: .refused(Sample.problem),
        hasYearBefore: false,
        hasYearAfter: false,
        onEvent: { _ in }
    ).asPreview()
}
#endif
#endif

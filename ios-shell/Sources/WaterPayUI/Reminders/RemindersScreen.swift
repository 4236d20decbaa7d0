#if canImport(SwiftUI) && os(iOS)
import SwiftUI
import WaterPayBindings
import WaterPayKit
import WaterPayModel

/// Whether and when to be reminded, and the reminders that are to come.
struct RemindersScreen: View {
    @Environment(\.words) private var words
    let choice: ReminderChoice
    let toCome: [Reminder]
    let isNotAllowed: Bool
    let refused: Words?
    let onEvent: @MainActor (RemindersEvent) -> Void

    var body: some View {
        Screen(words[.reminders]) {
            Section {
                Toggle(words[.remindMe], isOn: isOn)
            } footer: {
                Text(words[.whatRemindersAreFor])
            }
            if isNotAllowed { Notice(text: words[.remindersNotAllowed], tone: .attention) }
            if choice.isOn { times }
            if let refused { Problem(words: refused) { onEvent(.renew) } }
            if toCome.isEmpty { Notice(text: words[.noReminders]) }
            ForEach(toCome, id: \.id) { ToCome(reminder: $0) }
        }
        .onAppear { onEvent(.seen) }
    }

    @ViewBuilder private var times: some View {
        Days(.daysBeforeField, chosen: choice.daysBefore, canToggle: choice.canToggleBefore) { onEvent(.before($0)) }
        Days(.daysOverdueField, chosen: choice.daysOverdue, canToggle: choice.canToggleOverdue) {
            onEvent(.overdue($0))
        }
        Section {
            Picker(words[.reminderHourField], selection: hour) {
                ForEach(Array(ReminderChoice.hours), id: \.self) { hour in
                    Text(verbatim: hour < 10 ? "0\(hour):00" : "\(hour):00").tag(hour)
                }
            }
        }
    }

    private var isOn: Binding<Bool> {
        Binding {
            choice.isOn
        } set: {
            onEvent(.remindMe($0))
        }
    }

    private var hour: Binding<UInt8> {
        Binding {
            choice.hour
        } set: {
            onEvent(.hour($0))
        }
    }
}

/// Days to choose several of.
private struct Days: View {
    @Environment(\.words) private var words
    private let name: Word
    private let chosen: [UInt32]
    private let canToggle: (UInt32) -> Bool
    private let onToggle: @MainActor (UInt32) -> Void

    init(
        _ name: Word,
        chosen: [UInt32],
        canToggle: @escaping (UInt32) -> Bool,
        onToggle: @escaping @MainActor (UInt32) -> Void
    ) {
        (self.name, self.chosen) = (name, chosen)
        (self.canToggle, self.onToggle) = (canToggle, onToggle)
    }

    var body: some View {
        Section(words[name]) {
            LazyVGrid(columns: [GridItem(.adaptive(minimum: 72))], spacing: 8) {
                ForEach(RemindersModel.days, id: \.self) { day in
                    Toggle(isOn: isChosen(day)) {
                        Text(verbatim: String(day)).frame(minWidth: 48, minHeight: 48)
                    }
                    .toggleStyle(.button)
                    .buttonStyle(.bordered)
                    .disabled(!canToggle(day))
                    .accessibilityLabel("\(words[name]), \(day)")
                }
            }
        }
    }

    private func isChosen(_ day: UInt32) -> Binding<Bool> {
        Binding {
            chosen.contains(day)
        } set: { _ in
            onToggle(day)
        }
    }
}

private struct ToCome: View {
    let reminder: Reminder

    var body: some View {
        Section {
            VStack(alignment: .leading, spacing: 8) {
                Text(reminder.words.title.reveal()).font(.headline)
                Text(reminder.at.displayed).foregroundStyle(.secondary)
                Text(reminder.words.text.reveal())
            }
            .accessibilityElement(children: .combine)
        }
    }
}

#if DEBUG
#Preview("Reminders") {
    RemindersScreen(
        choice: Sample.reminderChoice,
        toCome: [Sample.reminder],
        isNotAllowed: false,
        refused: nil,
        onEvent: { _ in }
    ).asPreview()
}

#Preview("Reminders, not allowed") {
    RemindersScreen(
        choice: Sample.reminderChoice,
        toCome: [],
        isNotAllowed: true,
        refused: Sample.problem,
        onEvent: { _ in }
    ).asPreview()
}
#endif
#endif

import Foundation
import Testing
import WaterPayBindings
import WaterPayKit

@testable import WaterPayModel

@MainActor
@Suite("Reminders")
struct RemindersTests {
    @Test("are off at first, at the times that suit most, and nothing is scheduled")
    func offAtFirst() async throws {
        try await Journey.travel { journey in
            try await journey.hasSaved("0000001", as: "Mother")
            let model = try await journey.choosesReminders()
            let usual = try usualReminderTimes()
            #expect(model.choice == ReminderChoice(isOn: false, times: usual))
            try await comes("nothing is scheduled") { journey.reminding.scheduled == [] }
            #expect(journey.reminding.timesAsked == 0)
            #expect(!model.isNotAllowed)
        }
    }

    @Test("are asked for, kept and scheduled when they are turned on, and taken back when turned off")
    func onAndOff() async throws {
        try await Journey.travel { journey in
            try await journey.hasSaved("0000001", as: "Mother")
            let model = try await journey.choosesReminders()
            model.send(.remindMe(true))
            try await comes("they are scheduled") { journey.reminding.scheduled?.isEmpty == false }
            #expect(journey.reminding.scheduled == model.toCome)
            #expect(journey.reminding.timesAsked == 1)
            #expect(journey.preferences.kept().reminders?.isOn == true)
            model.send(.remindMe(false))
            try await comes("they are taken back") { journey.reminding.scheduled == [] }
            #expect(model.toCome == [])
            #expect(journey.preferences.kept().reminders?.isOn == false)
        }
    }

    @Test("that the phone does not allow are pointed out, until they are turned off")
    func notAllowed() async throws {
        try await Journey.travel { journey in
            journey.reminding.allows = false
            let model = try await journey.choosesReminders()
            model.send(.remindMe(true))
            try await comes("it is pointed out") { model.isNotAllowed }
            model.send(.remindMe(false))
            #expect(!model.isNotAllowed)
        }
    }

    @Test("come on the days and at the hour that are chosen, five on either side at most")
    func daysAndHour() async throws {
        try await Journey.travel { journey in
            let model = try await journey.choosesReminders()
            for day in RemindersModel.days where !model.choice.daysBefore.contains(day) { model.send(.before(day)) }
            #expect(model.choice.daysBefore == [1, 2, 3, 5, 7])
            #expect(!model.choice.canToggleBefore(14))
            model.send(.before(2))
            model.send(.before(14))
            #expect(model.choice.daysBefore == [1, 3, 5, 7, 14])
            model.send(.overdue(7))
            model.send(.overdue(1))
            #expect(model.choice.daysOverdue == [])
            #expect(model.choice.canToggleOverdue(14))
            model.send(.hour(22))
            model.send(.hour(23))
            #expect(model.choice.hour == 22)
            #expect(journey.preferences.kept().reminders == model.choice)
        }
    }

    @Test("of a bill are taken back when it is paid")
    func paid() async throws {
        try await Journey.travel { journey in
            try await journey.hasSaved("0000001", as: "Mother")
            let bill = try #require(try await journey.found("0000001").bills.first).bill
            try await journey.choosesReminders().send(.remindMe(true))
            try await comes("they are scheduled") {
                journey.reminding.scheduled?.contains { $0.bill.id == bill.id } == true
            }
            journey.app.home.send(.seen)
            try await journey.hasPaid("0000001")
            try await comes("they are taken back") {
                journey.reminding.scheduled?.contains { $0.bill.id == bill.id } == false
            }
        }
    }

    @Test("are made anew at the start of the app, and when a household is saved or removed")
    func madeAnew() async throws {
        try await Journey.travel { journey in
            try await journey.choosesReminders().send(.remindMe(true))
            try await comes("nothing is to come") { journey.reminding.scheduled == [] }
            journey.navigation.go(to: .saving(try await journey.found("0000001")))
            let saving = try await journey.saving()
            saving.send(.type(Personal("Mother")))
            saving.send(.save)
            try await comes("they are scheduled") { journey.reminding.scheduled?.isEmpty == false }
            let made = journey.reminding.timesMade
            let again = AppModel(
                waterPay: journey.waterPay,
                platform: journey.platform,
                sandbox: true,
                phonesLanguage: .en
            )
            defer { again.end() }
            try await comes("they are made once more") { journey.reminding.timesMade > made }
            #expect(journey.reminding.scheduled?.isEmpty == false)
            journey.app.home.send(.editHouseholds)
            let list = try await journey.households()
            list.send(.remove(try #require(journey.reminding.scheduled?.first).bill.account))
            list.send(.removeNow)
            try await comes("they are taken back") { journey.reminding.scheduled == [] }
        }
    }

    @Test("speak the language of the app")
    func language() async throws {
        try await Journey.travel(in: .en) { journey in
            try await journey.hasSaved("0000001", as: "Mother")
            try await journey.choosesReminders().send(.remindMe(true))
            let english = try await eventually("they are scheduled") { journey.reminding.scheduled?.first?.words }
            journey.app.settings.send(.speak(.zhHantTw))
            try await comes("they are made anew") {
                guard let first = journey.reminding.scheduled?.first else { return false }
                return first.words.hidden != english.hidden
            }
        }
    }

    @Test("that were kept and cannot be read are off, and take no other choice with them")
    func keptOtherwise() throws {
        let kept = Choices(language: .en, appearance: .dark, reminders: aChoice)
        #expect(try read(try JSONEncoder().encode(kept)) == kept)
        let before = #"{"language":"en","appearance":"dark"}"#
        #expect(try read(Data(before.utf8)) == Choices(language: .en, appearance: .dark))
        for reminders in [
            #""soon""#, #"{"isOn":true}"#,
            #"{"isOn":true,"daysBefore":[1,2,3,5,7,14],"daysOverdue":[],"hour":9}"#,
            #"{"isOn":true,"daysBefore":[0],"daysOverdue":[],"hour":9}"#,
            #"{"isOn":true,"daysBefore":[1],"daysOverdue":[],"hour":23}"#,
        ] {
            let text = #"{"language":"en","appearance":"dark","reminders":\#(reminders)}"#
            #expect(try read(Data(text.utf8)) == Choices(language: .en, appearance: .dark))
        }
    }

    private var aChoice: ReminderChoice {
        ReminderChoice(isOn: true, times: ReminderTimes(daysBefore: [1, 3], daysOverdue: [], hour: 6))
    }

    private func read(_ kept: Data) throws -> Choices {
        try JSONDecoder().decode(Choices.self, from: kept)
    }
}

extension Journey {
    fileprivate func choosesReminders() async throws -> RemindersModel {
        app.settings.send(.showReminders)
        return try await reminders()
    }
}

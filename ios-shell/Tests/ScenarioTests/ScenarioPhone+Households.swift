import WaterPayBindings

// What a resident does for households: saves them, asks about all of them, goes to a store, has them forgotten; and the
// core's values for these, as they come through the bindings, in the words of the scenarios.

extension ScenarioPhone {
    /// Asks for the barcodes with which a bill is paid in a store.
    func drawSlip(_ bill: UInt32?) async throws {
        let bill = try self.bill(bill)
        shown.slip = nil
        shown.slip = try await attempt { try await $0.storeSlip(bill: bill) }
    }

    /// Does something with the saved households.
    func take(_ act: HouseholdsAct) async throws {
        switch act {
        case .save(let name):
            try await change(.save(found: lastFound(), name: name))
        case .rename(let new):
            try await change(.rename(account: saved(at: new.place), name: new.name))
        case .move(let new):
            try await change(.move(account: saved(at: new.place), place: new.to))
        case .remove(let place):
            try await change(.remove(account: saved(at: place)))
        case .refresh:
            if let refreshed = try await attempt({ try await $0.refreshHouseholds() }) { shown.refreshed = refreshed }
        }
    }

    /// Has something forgotten.
    func erase(_ what: Forgotten) async throws {
        let erasure: Erasure =
            switch what {
            case .household(let number): .household(account: try openApp().keyedIn(number: number))
            case .everything: .everything
            }
        shown.erased = nil
        if let erased = try await attempt({ try await $0.erase(erasure: erasure) }) {
            forgets(erasure)
            shown.erased = erased
        }
    }

    private func change(_ change: HouseholdsChange) async throws {
        _ = try await attempt { try await $0.changeHouseholds(change: change) }
    }

    private func saved(at place: UInt32) async throws -> Account {
        let saved = try await openApp().households()
        guard saved.indices.contains(Int(place)) else { throw Why.outOfPlace("no household is saved there") }
        return saved[Int(place)].household.account
    }
}

extension HouseholdSeen {
    /// A saved household.
    init(_ saved: SavedHousehold) {
        self.init(
            name: saved.name.reveal(),
            number: saved.household.account.number.reveal(),
            owed: saved.owed?.amount,
            bills: saved.bills.map(BillSeen.init)
        )
    }
}

extension NewsSeen {
    /// Something new about a bill of a saved household.
    init(_ news: News) {
        self.init(name: news.name.reveal(), change: news.change, amount: news.bill.amount.amount)
    }
}

extension ReminderSeen {
    /// A reminder that is to come.
    init(_ reminder: Reminder) {
        let (kind, days): (ReminderWord, UInt8?) =
            switch reminder.kind {
            case .daysBefore(let days): (.daysBefore, days)
            case .dueToday: (.dueToday, nil)
            case .overdue(let days): (.overdue, days)
            }
        self.init(
            name: reminder.name.reveal(),
            kind: kind,
            days: days,
            at: Instant(date: reminder.at.at),
            amount: reminder.bill.amount.amount
        )
    }
}

extension FailureSeen {
    /// Why something was not done with the saved households.
    init(_ problem: HouseholdsProblem) {
        let kind: FailureKind =
            switch problem {
            case .nameEmpty, .nameTooLong, .nameNotOneLine: .householdName
            case .alreadySaved: .householdAlreadySaved
            case .tooMany: .tooManyHouseholds
            case .notSaved: .householdNotSaved
            case .setAside, .newer, .disk, .ledger: .householdsFailed
            case .notRunning: .notRunning
            }
        self.init(kind: kind)
    }

    /// Why stores do not take a bill.
    init(_ problem: StoreSlipProblem) {
        switch problem {
        case .notTaken: self.init(kind: .notTakenInStores)
        case .notOwed(let status): self.init(kind: .notOwed, status: status.word)
        case .overdue: self.init(kind: .overdueInStores)
        case .overLimit: self.init(kind: .overStoreLimit)
        }
    }
}

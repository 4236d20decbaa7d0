import Testing
import WaterPayBindings

@testable import WaterPayModel

@MainActor
@Suite("The barcodes for a store")
struct StoreSlipTests {
    @Test("are three, beside the words for the till, and make the screen bright while they are seen")
    func shown() async throws {
        try await Journey.travel { journey in
            let slip = try await journey.reachesTheSlip(of: "0000001")
            let told = try await eventually("the barcodes") { slip.state.value }
            #expect(told.barcodes.count == 3)
            #expect(told.notConfirmed != nil)
            slip.send(.seen)
            #expect(journey.surroundings.isBright)
            slip.send(.unseen)
            #expect(!journey.surroundings.isBright)
        }
    }

    @Test("stand at the convenience store alone, and every way says what it costs")
    func onlyThere() async throws {
        try await Journey.travel { journey in
            journey.navigation.go(to: .otherWays(try #require(try await journey.found("0000001").bills.first).bill))
            let ways = try await journey.otherWays().ways
            #expect(ways.filter(\.hasBarcodes).map(\.channel) == [.convenienceStore])
            #expect(ways.allSatisfy { !$0.fee.isEmpty })
        }
    }

    @Test("are refused in words for a bill that stores do not take")
    func refused() async throws {
        try await Journey.travel { journey in
            let slip = try await journey.reachesTheSlip(of: "0000003")
            _ = try await eventually("it is refused") { slip.state.words }
        }
    }

    @Test("once shown, make the app ask whether a store has the money before it is paid here")
    func askedTwice() async throws {
        try await Journey.travel { journey in
            let slip = try await journey.reachesTheSlip(of: "0000001")
            _ = try await eventually("the barcodes") { slip.state.value }
            // Not back to the ways to pay, from which they came: those are behind the question.
            journey.navigation.back()
            journey.navigation.back()
            let bill = try await journey.bill()
            let there = try await bill.there {
                if case .payUnlessPaidElsewhere = $0.found.nextStep { true } else { false }
            }
            guard case .payUnlessPaidElsewhere(let words, let question) = there.found.nextStep else { return }
            #expect(!words.whatHappened.isEmpty && !question.isEmpty)
            bill.send(.pay(there.bill))
            #expect(journey.here == .methods(there.bill))
            journey.navigation.back()
            journey.navigation.back()
            let household = try await journey.household()
            try await comes("the household knows too") {
                let step = household.state.value?.found?.bills.first?.nextStep
                return if case .payUnlessPaidElsewhere = step { true } else { false }
            }
        }
    }

    @Test("of another bill of a household leave that bill among those about which something can be done")
    func amongOthers() async throws {
        try await Journey.travel { journey in
            let found = try await journey.found("0000002")
            let newest = try #require(found.bills.last).bill
            _ = try await journey.waterPay.storeSlip(bill: newest)
            let now = try await journey.found("0000002")
            journey.navigation.go(to: .bill(now.bills[0].bill.id, of: .number(newest.account), in: now))
            #expect(try await journey.bill().there().others.map(\.bill.id).contains(newest.id))
        }
    }

    @Test("are drawn in whole pixels: as wide as fits, and never less than one a module")
    func wholePixels() {
        let barcode = Barcode(text: Personal("0000000"), modules: [false, true, true, false, true, false])
        let drawn = DrawnBars(barcode, in: 20)
        #expect(drawn.width == 18)
        #expect(drawn.bars == [3..<9, 12..<15])
        #expect(drawn.leastHeight == 3)
        #expect(DrawnBars(barcode, in: 2).bars == [1..<3, 4..<5])
        #expect(DrawnBars(barcode, in: 0).width == 6)
    }

    @Test("keep every module of the core's own barcodes")
    func everyModule() async throws {
        try await Journey.travel { journey in
            let slip = try await journey.reachesTheSlip(of: "0000001")
            for barcode in try await eventually("the barcodes", { slip.state.value }).barcodes {
                let drawn = DrawnBars(barcode, in: 1179)
                let module = drawn.width / barcode.modules.count
                let read = barcode.modules.indices.map { place in drawn.bars.contains { $0.contains(place * module) } }
                #expect(read == barcode.modules)
                #expect(drawn.width <= 1179 && drawn.width > 1179 - barcode.modules.count)
            }
        }
    }
}

extension Journey {
    /// Looks a bill up, asks for the ways to pay, and goes to the barcodes instead.
    fileprivate func reachesTheSlip(of number: String) async throws -> StoreSlipModel {
        try await reachesTheMethods(of: number)
        try await methods().send(.showOtherWays)
        try await otherWays().send(.showStoreBarcodes)
        return try await storeSlip()
    }
}

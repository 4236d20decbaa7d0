import Foundation
import Testing
import WaterPayBindings

@testable import WaterPayModel

@MainActor
@Suite("A photograph from the album")
struct PhotoModelTests {
    @Test("of something else is said to be none of a bill, until another is chosen")
    func ofSomethingElse() async throws {
        try await Journey.travel { journey in
            journey.surroundings.photo = Data("no photograph".utf8)
            let home = journey.app.home
            home.send(.choosePhoto)
            try await comes("it is said") { if case .noBill = home.photo { true } else { false } }
            #expect(journey.here == nil)
            journey.surroundings.photo = try Journey.photoOfABill
            home.send(.choosePhoto)
            #expect(try await journey.household().answer().found != nil)
        }
    }

    @Test("that is not chosen after all leaves the resident where they were")
    func notChosen() async throws {
        try await Journey.travel { journey in
            journey.surroundings.photo = nil
            journey.app.home.send(.choosePhoto)
            try await comes("the album is closed") { journey.app.home.photo == .nothing }
            #expect(journey.surroundings.timesInTheAlbum == 1)
            #expect(journey.here == nil)
        }
    }

    @Test("is chosen alone: meanwhile no other is")
    func oneAtATime() async throws {
        try await Journey.travel { journey in
            journey.surroundings.album.shut()
            for _ in 0..<3 { journey.app.home.send(.choosePhoto) }
            try await comes("the album is open") { journey.surroundings.timesInTheAlbum > 0 }
            journey.surroundings.album.open()
            try await comes("the album is closed") { journey.app.home.photo == .nothing }
            #expect(journey.surroundings.timesInTheAlbum == 1)
        }
    }

    @Test("leads on from the camera's screen too")
    func fromTheCamerasScreen() async throws {
        try await Journey.travel { journey in
            journey.surroundings.photo = try Journey.photoOfABill
            journey.app.home.send(.scan)
            let scan = try await journey.scan()
            scan.send(.seen)
            scan.send(.choosePhoto)
            #expect(scan.photo == .reading)
            #expect(try await journey.household().answer().found != nil)
        }
    }

    @Test("that is still chosen when the screen is left leads nowhere")
    func leftMeanwhile() async throws {
        try await Journey.travel { journey in
            journey.surroundings.photo = try Journey.photoOfABill
            journey.surroundings.album.shut()
            journey.app.home.send(.scan)
            let scan = try await journey.scan()
            scan.send(.seen)
            scan.send(.choosePhoto)
            try await comes("the album is open") { journey.surroundings.timesInTheAlbum > 0 }
            journey.navigation.back()
            journey.surroundings.album.open()
            // The home screen reads the same photograph after it, and is through with it later.
            journey.app.home.send(.choosePhoto)
            _ = try await journey.household()
            #expect(journey.navigation.path.count == 1)
        }
    }
}

import Testing
import WaterPayBindings

@testable import WaterPayModel

@MainActor
@Suite("The way")
struct NavigationTests {
    private let tasksOfStops = TasksOfStops()
    private let navigation: Navigation

    init() {
        let tasksOfStops = tasksOfStops
        navigation = Navigation { _, navigation, tasks in
            tasksOfStops.all.append(tasks)
            return .keyIn(KeyInModel(at: WaterPay(noHandle: .init()), navigation: navigation))
        }
    }

    @Test("begins at the first screen, from which there is no way back")
    func begins() {
        #expect(way == [])
        navigation.back()
        #expect(way == [])
    }

    @Test("leads back to the stop before")
    func leadsBack() {
        navigation.go(to: .scan)
        navigation.go(to: .keyIn)
        navigation.back()
        #expect(way == [.scan])
    }

    @Test("keeps the model of a stop until it is left, and ends its tasks then")
    func keepsModels() throws {
        navigation.go(to: .keyIn)
        let model = try model(of: navigation.path.last)
        navigation.go(to: .history)
        navigation.back()
        #expect(try self.model(of: navigation.path.last) === model)
        #expect(!tasksOfStops.all[0].areOver)
        navigation.back()
        #expect(tasksOfStops.all[0].areOver)
    }

    @Test("ends the tasks of a stop that a swipe takes off")
    func swipe() throws {
        navigation.go(to: .scan)
        navigation.go(to: .keyIn)
        for stop in navigation.path { _ = stop.model }
        // As NavigationStack does it: it writes the path.
        navigation.path.removeLast()
        #expect(tasksOfStops.all.map(\.areOver) == [false, true])
    }

    @Test("tells two stops at one destination apart")
    func twoStopsAtOneDestination() throws {
        navigation.go(to: .keyIn)
        navigation.go(to: .keyIn)
        #expect(navigation.path[0] != navigation.path[1])
        #expect(try model(of: navigation.path[0]) !== model(of: navigation.path[1]))
    }

    @Test("starts over from the first screen")
    func startsOver() {
        navigation.go(to: .scan)
        _ = navigation.path.last?.model
        navigation.startOver(at: .payment("a payment"))
        #expect(way == [.payment("a payment")])
        #expect(tasksOfStops.all[0].areOver)
    }

    @Test("goes back as far as asked, or to the first screen")
    func goesBackAsFarAsAsked() {
        navigation.go(to: .keyIn)
        navigation.go(to: .history)
        navigation.go(to: .settings)
        #expect(navigation.back { $0.destination == .keyIn }?.destination == .keyIn)
        #expect(way == [.keyIn])
        #expect(navigation.back { $0.destination == .scan } == nil)
        #expect(way == [])
    }

    @Test("makes anew what is forgotten, in the same places")
    func forgets() async throws {
        navigation.go(to: .settings)
        let stop = navigation.path.last
        let before = try model(of: stop)
        navigation.forget()
        #expect(navigation.path.last == stop)
        #expect(tasksOfStops.all[0].areOver)
        #expect(try model(of: stop) !== before)
        #expect(!tasksOfStops.all[1].areOver)
    }

    @Test("lets a screen know that its model was forgotten")
    func letsAScreenKnow() async throws {
        navigation.go(to: .settings)
        let before = try model(of: navigation.path.last)
        let forgetting = Task { navigation.forget() }
        try await comes("another model") { try model(of: navigation.path.last) !== before }
        await forgetting.value
    }

    private var way: [Destination] { navigation.path.map(\.destination) }

    private func model(of stop: Stop?) throws -> KeyInModel {
        guard case .keyIn(let model) = try #require(stop).model else { throw NoModel() }
        return model
    }

    private struct NoModel: Error {}

    @MainActor
    private final class TasksOfStops {
        var all: [Tasks] = []

        nonisolated init() {}
    }
}

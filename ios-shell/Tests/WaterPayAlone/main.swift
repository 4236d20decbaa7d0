// Does in a process of its own, with WaterPay in the folder that is named, what a test needs one for:
//
//   WaterPayAlone hold FOLDER      opens it, says so, and lives until it is killed
//   WaterPayAlone WORK FOLDER      repeats a Work, and says its footprint after each fifth

import Foundation
import WaterPayBindings
import WaterPaySandbox

let folder = CommandLine.arguments[2]
let settings = try Settings(folder: folder, gateway: noGateway, key: KeyInMemory())

if let work = Work(rawValue: CommandLine.arguments[1]) {
    let round = try work.round(settings)
    for _ in 1...5 {
        for number in 1...work.rounds / 5 {
            try await round(number)
        }
        say(try Footprint.now().line)
    }
} else {
    let waterPay = try WaterPay.open(settings: settings)
    say("open")
    while true {
        _ = try await waterPay.changed(after: 0, atMost: 60)
    }
}

func say(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
}

// swift-tools-version: 6.0
import Foundation
import PackageDescription

// The library, in one of two ways: as an XCFramework where scripts/xcframework.sh has built one, for an app on Apple's
// systems; else as bindings/generate.sh leaves it in target/release, for tests on Linux and on a Mac.
let framework = "WaterPay.xcframework"
let hasFramework = FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(framework)")
let library = "\(Context.packageDirectory)/../target/release"

let linked: [LinkerSetting] =
    hasFramework
    ? [.linkedFramework("CoreFoundation"), .linkedFramework("Security")]
    : [
        .linkedLibrary("waterpay"),
        .unsafeFlags(["-L\(library)", "-Xlinker", "-rpath", "-Xlinker", library]),
        // Before Swift 6.2 its library for @Observable lacks a symbol on Linux that it never uses, and GNU ld minds.
        .unsafeFlags(["-Xlinker", "--allow-shlib-undefined"], .when(platforms: [.linux])),
    ]

// test.sh takes a warning of the compiler for an error; somebody with a newer compiler should not have to.
let warnings: [SwiftSetting] =
    Context.environment["WATERPAY_NO_WARNINGS"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])]
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6)] + warnings

let package = Package(
    name: "WaterPay",
    platforms: [.iOS(.v17), .macOS(.v15)],
    products: [
        .library(name: "WaterPayKit", targets: ["WaterPayBindings", "WaterPayKit"]),
        .library(name: "WaterPayModel", targets: ["WaterPayModel"]),
        .library(name: "WaterPayUI", targets: ["WaterPayUI"]),
        .library(name: "WaterPayAdapters", targets: ["WaterPayAdapters"]),
    ],
    targets: [
        hasFramework ? .binaryTarget(name: "CWaterPay", path: framework) : .systemLibrary(name: "CWaterPay"),
        // Generated, but for the values that its types are mapped to. In language mode 5, since not all that UniFFI
        // generates compiles in 6.
        .target(
            name: "WaterPayBindings",
            dependencies: ["CWaterPay"],
            swiftSettings: [.swiftLanguageMode(.v5)],
            linkerSettings: linked
        ),
        // What Swift expects of the bindings and UniFFI does not generate.
        .target(name: "WaterPayKit", dependencies: ["WaterPayBindings"], swiftSettings: strict),
        // View models. They know no screen, so they are built and tested everywhere.
        .target(name: "WaterPayModel", dependencies: ["WaterPayKit"], swiftSettings: strict),
        // Screens. Every file is for Apple's systems alone; elsewhere this is empty.
        .target(name: "WaterPayUI", dependencies: ["WaterPayModel"], swiftSettings: strict),
        // What lends them the phone, and has the one core of the process. What needs a framework of Apple's is for its
        // systems alone; the rest is built everywhere.
        .target(name: "WaterPayAdapters", dependencies: ["WaterPayModel"], swiftSettings: strict),
        // For tests: a gateway, a phone, a key.
        .target(
            name: "WaterPaySandbox",
            dependencies: ["WaterPayKit"],
            path: "Tests/WaterPaySandbox",
            swiftSettings: strict
        ),
        // What a test needs a process of its own for.
        .executableTarget(
            name: "WaterPayAlone",
            dependencies: ["WaterPaySandbox"],
            path: "Tests/WaterPayAlone",
            swiftSettings: strict
        ),
        .testTarget(
            name: "WaterPayKitTests",
            dependencies: ["CWaterPay", "WaterPayAlone", "WaterPayKit", "WaterPaySandbox"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WaterPayModelTests",
            dependencies: ["WaterPayModel", "WaterPaySandbox"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WaterPayAdaptersTests",
            dependencies: ["WaterPayAdapters", "WaterPaySandbox"],
            swiftSettings: strict
        ),
        .testTarget(name: "ScenarioTests", dependencies: ["WaterPayKit", "WaterPaySandbox"], swiftSettings: strict),
    ]
)
